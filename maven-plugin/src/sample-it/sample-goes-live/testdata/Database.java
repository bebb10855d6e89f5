import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * Makes odc.mv.db, the database of one entry that the scan works with, so that it needs no network:
 * one vulnerability of AssertJ, which the sample's version no longer has. Run it with the class path
 * of dependency-check-core 12.1.8: java -cp ... Database.java odc
 */
public class Database {
  public static void main(String[] a) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:h2:file:" + a[0] + ";AUTOCOMMIT=ON", "dcuser", "DC-Pass1337!"); Statement s = c.createStatement()) {
      String sql = new String(Database.class.getResourceAsStream("/data/initialize.sql").readAllBytes());
      for (String each : sql.split(";")) if (!each.isBlank()) s.execute(each);
      s.execute("INSERT INTO vulnerability(id, cve, description, v4version,v4attackVector,v4attackComplexity,v4attackRequirements,v4privilegesRequired,v4userInteraction,v4vulnConfidentialityImpact,v4vulnIntegrityImpact,v4vulnAvailabilityImpact,v4subConfidentialityImpact,v4subIntegrityImpact,v4subAvailabilityImpact,v4baseScore,v4baseSeverity,v4source,v4type)"
        + " VALUES (1,'CVE-2026-24400','AssertJ before 3.27.7 resolves external entities of XML that isXmlEqualTo is given.','4.0','LOCAL','LOW','NONE','NONE','NONE','HIGH','NONE','HIGH','NONE','NONE','NONE',8.2,'HIGH','security-advisories@github.com','Secondary')");
      s.execute("INSERT INTO cpeEntry(id,part,vendor,product,version,update_version,edition,lang,sw_edition,target_sw,target_hw,other,ecosystem) VALUES (1,'a','assertj','assertj','*','*','*','*','*','*','*','*','java')");
      s.execute("INSERT INTO software(cveid,cpeEntryId,versionStartIncluding,versionEndExcluding,vulnerable) VALUES (1,1,'1.4.0','3.27.7',true)");
      s.execute("INSERT INTO properties(id, `value`) VALUES ('NVD.last.modified', '2026-11-20T00:00:00Z')");
      s.execute("INSERT INTO properties(id, `value`) VALUES ('NVD.last.checked', '2026-11-20T00:00:00Z')");
      s.execute("SHUTDOWN COMPACT");
    }
  }
}
