package io.deliverygate.evidence.jacoco;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.jspecify.annotations.Nullable;

/**
 * JaCoCo's reader of execution data, made safe against files that claim absurd lengths: the
 * original allocates whatever a file says and recurses as deep as it says.
 */
final class ExecStream extends ExecutionDataReader {

  /** More probes than a class file can hold. */
  private static final int MOST_PROBES = 1 << 20;

  private static final int LONGEST_VARINT = 5;

  private final ExecutionDataStore store;
  private final Set<String> sessions = new HashSet<>();
  private @Nullable Long newestDump;

  ExecStream(InputStream in, ExecutionDataStore store) {
    super(in);
    this.store = store;
    setSessionInfoVisitor(this::seen);
  }

  void readToEnd() throws IOException {
    boolean more = true;
    while (more) {
      more = read();
    }
  }

  /** The time of the newest session in milliseconds since 1970, once all was read. */
  Optional<Long> newestDump() {
    return Optional.ofNullable(newestDump);
  }

  /** The names of all sessions, once all was read. */
  Set<String> sessions() {
    return sessions;
  }

  private void seen(SessionInfo session) {
    sessions.add(session.getId());
    long dump = session.getDumpTimeStamp();
    newestDump = newestDump == null ? dump : Math.max(newestDump, dump);
  }

  @Override
  protected boolean readBlock(byte type) throws IOException {
    if (type != ExecutionDataWriter.BLOCK_EXECUTIONDATA) {
      return super.readBlock(type);
    }
    long id = in.readLong();
    String name = in.readUTF();
    store.put(new ExecutionData(id, name, probes(length())));
    return true;
  }

  private int length() throws IOException {
    long length = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      int part = in.readUnsignedByte();
      length |= (part & 0x7FL) << (7 * i);
      if (part < 0x80) {
        return checked(length);
      }
    }
    throw new IOException("a length has no end");
  }

  private static int checked(long length) throws IOException {
    if (length > MOST_PROBES) {
      throw new IOException("a class is said to have " + length + " probes");
    }
    return (int) length;
  }

  private boolean[] probes(int length) throws IOException {
    boolean[] probes = new boolean[length];
    int bits = 0;
    for (int i = 0; i < length; i++) {
      bits = i % 8 == 0 ? in.readUnsignedByte() : bits >>> 1;
      probes[i] = (bits & 1) != 0;
    }
    return probes;
  }
}
