// The walk: a blocked build, a release that waits, an approval in the browser, a release.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { SECRET, User, classesOfTheController, end, startJenkins, until } from './jenkins.mjs';

const { E2E_TOP: top, E2E_WORK: work } = process.env;
const ROLE = 'chief-product-owner';

const PAYMENTS = `
  node('build') {
    deleteDir()
    sh 'git clone -q ${work}/payments .'
    def revision = sh(script: 'git rev-parse HEAD', returnStdout: true).trim()
    stage('Build') {
      sh "${top}/mvnw -q clean verify -DdeliveryGate.skip=true " + params.PROFILE
    }
    if (params.APPROVED == 'yes') {
      stage('Approval') {
        deliveryGateApproval role: '${ROLE}', version: '1.4.0', revision: revision
      }
    }
    stage('Gate') {
      deliveryGate records: params.RECORDS, artifacts: '*/target/*.jar'
    }
  }`;

const RELEASE = `
  node('build') {
    withCredentials([string(credentialsId: 'production', variable: 'KEY')]) {
      sh 'test "$KEY" = "${SECRET}" && echo deployed with the key of production'
    }
  }`;

const THIEF = `
  node('build') {
    withCredentials([string(credentialsId: 'production', variable: 'KEY')]) { sh 'echo stolen' }
  }`;

const text = (name) =>
  `<hudson.model.StringParameterDefinition><name>${name}</name></hudson.model.StringParameterDefinition>`;
const parameters = (...names) =>
  `<hudson.model.ParametersDefinitionProperty><parameterDefinitions>${names.map(text).join('')}` +
  '</parameterDefinitions></hudson.model.ParametersDefinitionProperty>';
const GUARD = `<io.jenkins.plugins.deliverygate.admin.ReleaseGuardProperty><guard>
  <parameter>REVISION</parameter><verdictsOf>payments</verdictsOf><gates>go-live</gates>
  <maxAgeHours>24</maxAgeHours><warningsCount>false</warningsCount>
  </guard></io.jenkins.plugins.deliverygate.admin.ReleaseGuardProperty>`;

/** As themes do it: pages that use Jenkins' own variables follow. */
const DARK = `:root { color-scheme: dark; --background: #16161f; --text-color: #f2f2f7;
  --text-color-secondary: #a9a9bd; --link-color: #7ab8ff; --card-background: #20202c;
  --card-border-color: #3a3a4a; --table-background: #262634; --table-body-background: #1c1c27;
  --table-body-foreground: #f2f2f7; --input-color: #1c1c27; --input-border: #4a4a5c;
  --header-background: #16161f; --panel-header-bg-color: #20202c; --black: #f2f2f7; }`;

async function signIn(browser, url, user) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  await page.goto(`${url}/login`);
  await page.fill('input[name=j_username]', user.login.name);
  await page.fill('input[name=j_password]', user.login.password);
  await page.click('button[name=Submit]');
  return page;
}

const problems = [];
const shown = [];
async function show(page, url, path, name) {
  await page.goto(url + path, { waitUntil: 'networkidle' });
  if (name.endsWith('-dark')) await page.addStyleTag({ content: DARK });
  await page.screenshot({ path: `${work}/shots/${name}.png`, fullPage: true });
  shown.push(name);
}

async function walk(browser) {
  const url = await startJenkins(top, work);
  const admin = new User(url, 'admin');
  const mia = new User(url, 'mia');
  const ines = new User(url, 'ines');
  const arno = new User(url, 'arno');
  await admin.createPipeline('payments', PAYMENTS, parameters('PROFILE', 'RECORDS', 'APPROVED'));
  await admin.createPipeline('release', RELEASE, parameters('REVISION') + GUARD);
  await admin.createPipeline('thief', THIEF, parameters('REVISION'));

  console.log('1. a build with debt is blocked');
  await mia.build('payments', { PROFILE: '', RECORDS: 'delivery', APPROVED: 'no' });
  assert.equal((await mia.finished('payments', 1)).result, 'FAILURE');
  const blocked = await mia.log('payments', 1);
  assert.match(blocked, /Delivery Gate: FAILED - payments 1\.4\.0/);
  assert.match(blocked, /DEBT-01/);

  console.log('2. a waiver is asked for, and refused by who has the role');
  const miaPage = await signIn(browser, url, mia);
  const arnoPage = await signIn(browser, url, arno);
  await show(miaPage, url, '/job/payments/delivery-gate-waivers/', 'waivers-ask');
  await miaPage.locator('select[name=breach]').selectOption({ index: 1 });
  await miaPage.fill('[name=reason]', 'the exporter is replaced in 1.5 <script>alert(1)</script>');
  await miaPage.fill('[name=expires]', new Date(Date.now() + 7 * 86_400_000).toISOString());
  await miaPage.getByRole('button', { name: /ask/i }).click();
  await show(arnoPage, url, '/job/payments/delivery-gate-waivers/', 'waivers-answer');
  await arnoPage.getByRole('button', { name: 'Refuse' }).click();
  await show(arnoPage, url, '/job/payments/delivery-gate-waivers/', 'waivers-refused');
  assert.match(await arnoPage.locator('#main-panel').innerText(), /refused/);

  console.log('3. a release of its commit waits, and says for what');
  const verdict = await mia.json('/job/payments/1/delivery-gate/api/json');
  const revision = verdict.verdicts[0].revision;
  await mia.build('release', { REVISION: revision });
  const waiting = await until('the release waits', async () => {
    const items = (await mia.json('/queue/api/json')).items;
    return items.find((item) => /Delivery Gate/.test(item.why ?? ''))?.why;
  });
  assert.match(waiting, /payments #1, is FAILED/);

  console.log('4. nobody but a guarded release gets the key');
  await mia.build('thief', { REVISION: revision });
  assert.equal((await mia.finished('thief', 1)).result, 'FAILURE');

  console.log('5. without debt it waits for an approval');
  await mia.build('payments', { PROFILE: '-Prepaid', RECORDS: 'delivery-repaid', APPROVED: 'yes' });
  await until('an approval is asked for', async () => {
    const log = await mia.log('payments', 2);
    return /Approval/.test(log) && /deliveryGateApproval/.test(log);
  });
  const inesPage = await signIn(browser, url, ines);
  const dark = await signIn(browser, url, admin);
  await until('the approval can be answered', async () => {
    await inesPage.goto(`${url}/job/payments/2/delivery-gate-approval/`);
    return (await inesPage.getByRole('button', { name: /approve/i }).count()) > 0;
  });
  await show(miaPage, url, '/job/payments/2/delivery-gate-approval/', 'approval-requester');
  await show(inesPage, url, '/job/payments/2/delivery-gate-approval/', 'approval');
  await show(miaPage, url, '/job/release/', 'release-waits');
  await inesPage.getByRole('button', { name: /approve/i }).first().click();

  console.log('6. approved, it passes, and the release goes out');
  assert.equal((await mia.finished('payments', 2)).result, 'SUCCESS');
  assert.match(await mia.log('payments', 2), /Delivery Gate: PASSED - payments 1\.4\.0/);
  assert.equal((await mia.finished('release', 1)).result, 'SUCCESS');
  assert.match(await mia.log('release', 1), /deployed with the key of production/);

  console.log('7. no rule engine ever came near the controller');
  const classes = classesOfTheController();
  assert.match(classes, /io\.deliverygate\.verdict\.Verdict/);
  assert.doesNotMatch(classes, /org\.(drools|kie)\.|io\.deliverygate\.(rules|evidence|cli)\./);

  console.log('8. the pages');
  await show(miaPage, url, '/job/payments/1/', 'build-blocked');
  await show(miaPage, url, '/job/payments/1/delivery-gate/1/', 'verdict-blocked');
  await show(miaPage, url, '/job/payments/2/delivery-gate/1/', 'verdict-passed');
  await show(miaPage, url, '/job/payments/', 'job-trend');
  await show(miaPage, url, '/delivery-gate/', 'dashboard');
  await show(dark, url, '/job/payments/1/delivery-gate/1/', 'verdict-blocked-dark');
  await show(dark, url, '/job/payments/', 'job-trend-dark');
  await show(dark, url, '/delivery-gate/', 'dashboard-dark');
  await show(dark, url, '/job/payments/1/', 'build-blocked-dark');
  await show(dark, url, '/manage/configure', 'configuration-dark');
  await show(dark, url, '/manage/delivery-gate-files/', 'uploads-dark');
  assert.deepEqual(problems, []);
  console.log(`done; ${shown.length} pictures in ${work}/shots`);
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
try {
  await walk(browser);
} finally {
  await browser.close();
  end();
}
