import groovy.json.JsonSlurper

['junit-5', 'junit-6'].each { module ->
  def file = new File(basedir, "$module/target/delivery-gate/verified-criteria.json")
  def told = new JsonSlurper().parse(file).results.collect {
    "$it.criterion ${it.test.class}.${it.test.method} $it.outcome $it.invocations".toString()
  }
  // Two forks of Surefire, the second try of a failed invocation, then Failsafe.
  assert told == [
    'STORY-1/AC-1 it.FirstTest.passes PASSED 1',
    'STORY-1/AC-2 it.SecondTest.passes PASSED 1',
    'STORY-1/AC-3 it.FlakyTest.secondFailsAtFirst PASSED 3',
    'STORY-1/AC-4 it.LedgerIT.passes PASSED 1',
  ]
}
assert new File(basedir, 'build.log').text.contains('Flakes: 1')
