# The sentences that rules may be written in. Above each stands what it means; docs/sentences.md is
# made of this file. A sentence that others begin with stands below them.

#: Stories
# A story whose status is done and one of its criteria that no test verifies which ran in this build and passed. Below it, "the story" and "the criterion" are these.
[when]a story that is done has a criterion that no passing test verifies=$story : Story(status == StoryStatus.DONE, $storyId : id)\n$criterion : AcceptanceCriterion(story == $storyId, $path : path)\nnot VerifiedCriterion(criterion == $path, passed == true)
# A story whose status is done and for which no acceptance criterion is recorded.
[when]a story that is done has no criterion=$story : Story(status == StoryStatus.DONE, $storyId : id)\nnot AcceptanceCriterion(story == $storyId)
# A story whose status is done. Below it, "the story" is this one.
[when]a story that is done=$story : Story(status == StoryStatus.DONE, $storyId : id)
# A story whose status is in-progress.
[when]a story that is in progress=$story : Story(status == StoryStatus.IN_PROGRESS, $storyId : id)
# A story whose status is planned: it is chosen for a sprint.
[when]a story that is planned=$story : Story(status == StoryStatus.PLANNED, $storyId : id)
# A story, whatever its status.
[when]a story=$story : Story($storyId : id)
# The story belongs to an epic that no record describes.
[when]the story belongs to an epic that is not recorded=eval(!$story.epic().isEmpty())\nnot Epic(id == $story.epic)
# A blocker that stops the story has no day on which it was resolved.
[when]the story has an open blocker=Blocker(story == $storyId, resolved.known == false)
# A dependency for which the story waits has no day on which it was resolved.
[when]the story waits for an open dependency=Dependency(story == $storyId, resolved.known == false)
# No review of the story's change by somebody other than its author is recorded.
[when]nobody but its author reviewed the story=not Review(story == $storyId, independent == true)
# Below a story: its estimate is not recorded.
[when]- without an estimate=points.known == false
# Below a story: it has an estimate above the limit. An unknown one is not.
[when]- estimated above the limit=points.above($limit)
# Below a story: nothing says what those who want it gain.
[when]- without a benefit=benefit == ""
# Below a story: no team is recorded that does it.
[when]- without a team=team == ""
# Below a story: its team is one of the terms.
[when]- whose team is among the terms=$terms contains team
# Below a story: it is chosen for no sprint.
[when]- without a sprint=sprint == ""
# Below a story: it belongs to no epic.
[when]- without an epic=epic == ""
# Below a story: nobody's acceptance is recorded.
[when]- that nobody accepted=accepted.given == false

#: Criteria
# The story has an acceptance criterion; one finding for each. Below it, "the criterion" is this one.
[when]the story has a criterion=$criterion : AcceptanceCriterion(story == $storyId, $path : path)
# No acceptance criterion of the story is recorded.
[when]the story has no criterion=not AcceptanceCriterion(story == $storyId)
# An acceptance criterion of any story.
[when]a criterion=$criterion : AcceptanceCriterion($path : path)
# No test that ran in this build and passed names the criterion.
[when]no passing test verifies the criterion=not VerifiedCriterion(criterion == $path, passed == true)
# A test that ran in this build names the criterion and did not pass.
[when]a test that verifies the criterion did not pass=VerifiedCriterion(criterion == $path, passed == false)
# A test that ran in this build and passed names the criterion: a verified criterion.
[when]a passing test verifies the criterion=VerifiedCriterion(criterion == $path, passed == true)
# Below a criterion: it does not say in which situation it holds.
[when]- without a given=given == ""
# Below a criterion: it does not say what can be seen.
[when]- without an outcome=outcome == ""

#: Epics
# An epic. Below it, "the epic" is this one.
[when]an epic=$epic : Epic($epicId : id)
# No story belongs to the epic.
[when]the epic has no story=not Story(epic == $epicId)
# Below an epic: nothing says how it brings the product goal nearer.
[when]- without a contribution=contribution == ""
# Below an epic: it has no conditions under which it is accepted.
[when]- without acceptance conditions=acceptance.empty == true
# Below an epic: it belongs to no milestone.
[when]- without a milestone=milestone == ""

#: Sprints
# A sprint whose last day is before today.
[when]a sprint that has ended=Now($today : today)\n$sprint : Sprint($sprintId : id, lastDay.before($today))
# A sprint. Below it, "the sprint" is this one.
[when]a sprint=$sprint : Sprint($sprintId : id)
# No review of the sprint on a known day is recorded.
[when]the sprint had no review=not SprintEvent(sprint == $sprintId, kind == EventKind.REVIEW, on.known == true)
# No retrospective of the sprint on a known day is recorded.
[when]the sprint had no retrospective=not SprintEvent(sprint == $sprintId, kind == EventKind.RETROSPECTIVE, on.known == true)
# Below a sprint: it has no goal.
[when]- without a goal=goal == ""
# Below a sprint: nothing says how much all teams together can do in it.
[when]- without a capacity=capacity.known == false

#: Teams
# A team. Below it, "the team" is this one.
[when]a team=$team : Team($teamId : id)
# No member of the team has the role product-owner.
[when]the team has no product owner=not Member(team == $teamId, roles contains MemberRole.PRODUCT_OWNER)
# No member of the team has the role scrum-master.
[when]the team has no scrum master=not Member(team == $teamId, roles contains MemberRole.SCRUM_MASTER)
# No member of the team is recorded.
[when]the team has no member=not Member(team == $teamId)

#: Risks
# A risk that no day closes. Below it, "the risk" is this one.
[when]an open risk=$risk : Risk(closed.known == false)
# The risk's likelihood times its impact is above the limit.
[when]the score of the risk is above the limit=eval($risk.likelihood().orZero().multiply($risk.impact().orZero()).compareTo($limit) > 0)
# The day on which the risk was to be looked at next is before today.
[when]the review of the risk is overdue=Now($today : today)\neval($risk.review().before($today))
# Below a risk: nothing is recorded that is done about it.
[when]- without a mitigation=mitigation == ""
# Below a risk or a dependency: nobody is recorded who sees to it.
[when]- without an owner=owner == ""
# Below a risk: no day is recorded on which it is looked at next.
[when]- without a review=review.known == false

#: Dependencies
# A dependency that was needed before today and has no day on which it was resolved.
[when]a dependency that is overdue=Now($today : today)\n$dependency : Dependency(resolved.known == false, due.before($today))
# A dependency that has no day on which it was resolved. Below it, "the dependency" is this one.
[when]an open dependency=$dependency : Dependency(resolved.known == false)
# Below a dependency: no day is recorded on which it is needed.
[when]- without a due date=due.known == false

#: Blockers
# A blocker that has no day on which it was resolved. Below it, "the blocker" is this one.
[when]an open blocker=$blocker : Blocker(resolved.known == false)
# The blocker has stood for more days than the limit says; the day on which it began does not count.
[when]the blocker is older in days than the limit=Now($today : today)\neval($blocker.since().known() && $limit.compareTo(java.math.BigDecimal.valueOf($blocker.since().daysTo($today))) < 0)

#: Deployments and incidents
# A deployment that did not come up or broke what it was to serve.
[when]a deployment that failed=$deployment : Deployment(outcome == DeploymentOutcome.FAILED, $deploymentId : id)
# A deployment that was taken back.
[when]a deployment that was rolled back=$deployment : Deployment(outcome == DeploymentOutcome.ROLLED_BACK, $deploymentId : id)
# A deployment, whatever came of it. Below it, "the deployment" is this one.
[when]a deployment=$deployment : Deployment($deploymentId : id)
# The deployment went to an environment of the kind production.
[when]it was to production=$environment : Environment(kind == EnvironmentKind.PRODUCTION, id == $deployment.environment)
# An incident is recorded whose cause was the deployment. Below it, "the incident" is this one.
[when]it caused an incident=$incident : Incident(deployment == $deploymentId)
# An incident after which the service is not back, as far as is recorded.
[when]an incident that is not restored=$incident : Incident(restored.known == false)
# An incident. Below it, "the incident" is this one.
[when]an incident=$incident : Incident()

#: Approvals
# The release that is judged. Below it, "the release" is this one.
[when]the release=$release : Release($version : version)
# Nobody approved this version at this commit in the role, as far as is recorded.
[when]nobody approved it in the role "{role}"=Revision($commit : commit)\nnot Approval(role == "{role}", version == $version, ofRevision($commit))

#: Findings
# There are more findings of the tool, such as "PMD", than the limit says. Below it, "the findings" are these.
[when]there are more findings of "{tool}" than the limit=accumulate(Finding(tool == "{tool}", $each : rule); $found : count($each))\neval($limit.compareTo(java.math.BigDecimal.valueOf($found)) < 0)
# A finding of the tool, such as "PMD". Below it, "the finding" is this one.
[when]a finding of "{tool}"=$finding : Finding(tool == "{tool}")
# The finding's priority is as urgent as the limit or more (1 is the most urgent).
[when]the finding is as urgent as the limit=eval($limit.compareTo(java.math.BigDecimal.valueOf($finding.priority())) >= 0)

#: Coverage and duplication
# Of all lines of code, tests run a smaller share in percent than the limit. Below it, "the coverage of lines" is this share.
[when]tests cover fewer lines in percent than the limit=accumulate(Coverage($inFile : lines, $runInFile : linesCovered); $lines : sumL($inFile), $linesRun : sumL($runInFile); $lines > 0)\neval(Percent.of($linesRun, $lines).below($limit))
# Of all branches, tests take a smaller share in percent than the limit. Below it, "the coverage of branches" is this share.
[when]tests cover fewer branches in percent than the limit=accumulate(Coverage($inFile : branches, $takenInFile : branchesCovered); $branches : sumL($inFile), $branchesTaken : sumL($takenInFile); $branches > 0)\neval(Percent.of($branchesTaken, $branches).below($limit))
# Of all tokens of the code, a larger share in percent than the limit is duplicated. Below it, "the duplication" is this share.
[when]more code in percent is duplicated than the limit=accumulate(Duplication($inFile : tokens, $twiceInFile : duplicatedTokens); $tokens : sumL($inFile), $twice : sumL($twiceInFile); $tokens > 0)\neval(Percent.of($twice, $tokens).above($limit))

#: Tests
# A test that failed or broke. Below it, "the test" is this one.
[when]a test that failed=$test : TestResult(broken == true)
# A test that was skipped.
[when]a test that was skipped=$test : TestResult(outcome == TestOutcome.SKIPPED)
# A test that passed only when it was repeated.
[when]a test that is flaky=$test : TestResult(outcome == TestOutcome.PASSED_FLAKY)
# Fewer tests ran to an end than the limit says. Below it, "the tests" are these.
[when]fewer tests ran than the limit=accumulate(TestResult(ran == true, $each : name); $testsRun : count($each))\neval($limit.compareTo(java.math.BigDecimal.valueOf($testsRun)) > 0)

#: Components and vulnerabilities
# A component that the project is built of whose version may still change under its name.
[when]a component that is a snapshot=$component : Component(snapshot == true)
# A component that the project is built of, whose group is this one. Below it, "the component" is this one.
[when]a component of the group "{group}"=$component : Component(group == "{group}")
# A component in the bill of materials for which no licence is recorded.
[when]a component without a licence=$component : SbomComponent(licences.empty == true)
# A known vulnerability whose CVSS score is above the limit. Below it, "the vulnerability" is this one.
[when]a vulnerability scored above the limit=$vulnerability : Vulnerability(cvss.above($limit))
# A known vulnerability for which no CVSS score is recorded.
[when]a vulnerability without a score=$vulnerability : Vulnerability(cvss.known == false)

#: Parameters
# The number of the parameter with this name. Below it, "the limit" is this number.
[when]the limit is "{name}"=Parameter(name == "{name}", $limit : number)
# The list of the parameter with this name. Below it, "the terms" are this list.
[when]the terms are "{name}"=Parameter(name == "{name}", $terms : terms)

#: What a rule reports
# Reports that the rule does not pass for the story, at the place of its record.
[then]report "{message}" on the story=breach(drools, $story.id(), "{message}").at($story);
# Reports that the rule does not pass for the criterion, named story/criterion.
[then]report "{message}" on the criterion=breach(drools, $criterion.path(), "{message}").at($criterion);
# Reports that the rule does not pass for the epic.
[then]report "{message}" on the epic=breach(drools, $epic.id(), "{message}").at($epic);
# Reports that the rule does not pass for the sprint.
[then]report "{message}" on the sprint=breach(drools, $sprint.id(), "{message}").at($sprint);
# Reports that the rule does not pass for the team.
[then]report "{message}" on the team=breach(drools, $team.id(), "{message}").at($team);
# Reports that the rule does not pass for the risk.
[then]report "{message}" on the risk=breach(drools, "risk " + $risk.id(), "{message}").at($risk);
# Reports that the risk's score is above the limit, with both numbers.
[then]report "{message}" on the score of the risk=breach(drools, "risk " + $risk.id(), "{message}").max($risk.likelihood().orZero().multiply($risk.impact().orZero()), $limit, "points").at($risk);
# Reports that the rule does not pass for the dependency.
[then]report "{message}" on the dependency=breach(drools, "dependency " + $dependency.id(), "{message}").at($dependency);
# Reports that the rule does not pass for the blocker.
[then]report "{message}" on the blocker=breach(drools, "blocker " + $blocker.id(), "{message}").at($blocker);
# Reports that the rule does not pass for the deployment.
[then]report "{message}" on the deployment=breach(drools, "deployment " + $deployment.id(), "{message}").at($deployment);
# Reports that the rule does not pass for the incident.
[then]report "{message}" on the incident=breach(drools, "incident " + $incident.id(), "{message}").at($incident);
# Reports that the rule does not pass for the release.
[then]report "{message}" on the release=breach(drools, "release " + $release.version(), "{message}");
# Reports that the rule does not pass for the finding, at its file and line.
[then]report "{message}" on the finding=breach(drools, $finding.identity(), "{message}").at($finding.file(), $finding.line());
# Reports that there are more findings than the limit, with both numbers.
[then]report "{message}" on the findings=breach(drools, "build: findings", "{message}").max($found, $limit, "findings");
# Reports that the share of lines that tests run is below the limit, with both numbers.
[then]report "{message}" on the coverage of lines=breach(drools, "build: lines", "{message}").min(Percent.of($linesRun, $lines), $limit);
# Reports that the share of branches that tests take is below the limit, with both numbers.
[then]report "{message}" on the coverage of branches=breach(drools, "build: branches", "{message}").min(Percent.of($branchesTaken, $branches), $limit);
# Reports that the share of duplicated code is above the limit, with both numbers.
[then]report "{message}" on the duplication=breach(drools, "build: duplication", "{message}").max(Percent.of($twice, $tokens), $limit);
# Reports that the rule does not pass for the test.
[then]report "{message}" on the test=breach(drools, $test.id(), "{message}");
# Reports that fewer tests ran than the limit, with both numbers.
[then]report "{message}" on the tests=breach(drools, "build: tests", "{message}").min($testsRun, $limit, "tests");
# Reports that the rule does not pass for the component.
[then]report "{message}" on the component=breach(drools, $component.coordinates(), "{message}");
# Reports that the rule does not pass for the vulnerability, in the component that has it.
[then]report "{message}" on the vulnerability=breach(drools, $vulnerability.component() + ": " + $vulnerability.id(), "{message}");
# Writes something into the report that breaks no rule.
[then]note "{text}"=note(drools, "{text}");
# Says that the rule cannot judge: what is missing, and what would bring it about. The rule comes to NO_EVIDENCE.
[then]say that "{what}" is missing and "{fix}"=missing(drools, "{what}", "{fix}");
