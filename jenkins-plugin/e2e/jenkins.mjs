// A Jenkins in a process of its own, its agent, and what users ask of it by REST.
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createWriteStream, writeFileSync } from 'node:fs';

const PASSWORD = 'only-for-this-run';
export const SECRET = 'key-of-production-4711';

const processes = [];

/** Ends what was started, by its id. */
export function end() {
  for (const process of processes.reverse()) process.kill('SIGTERM');
}

function start(name, work, command, args, env) {
  const log = createWriteStream(`${work}/${name}.log`);
  const child = spawn(command, args, { cwd: work, env: { ...process.env, ...env } });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  processes.push(child);
  return child;
}

let controller;

/** Names of all classes that live in the controller's JVM. */
export function classesOfTheController() {
  const most = { encoding: 'utf8', maxBuffer: 1 << 28 };
  return execFileSync('jcmd', [`${controller.pid}`, 'VM.class_hierarchy'], most);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Asks again until there is an answer, or minutes are over. */
export async function until(what, question, minutes = 5) {
  const last = Date.now() + minutes * 60_000;
  let problem = 'nothing yet';
  while (Date.now() < last) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (e) {
      problem = e.message;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`${what}: not within ${minutes} minutes (${problem})`);
}

/** Starts the war and an agent; gives its address. */
export async function startJenkins(top, work) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    JENKINS_HOME: `${work}/home`,
    CASC_JENKINS_CONFIG: `${top}/jenkins-plugin/e2e/jenkins.yaml`,
    E2E_AGENT: `${work}/agent`,
    E2E_PASSWORD: PASSWORD,
    E2E_PORT: `${port}`,
    E2E_SECRET: SECRET,
  };
  controller = start('jenkins', work, 'java', [
    '-Djenkins.install.runSetupWizard=false',
    '-Djenkins.model.Jenkins.slaveAgentPort=-1',
    '-Dhudson.model.UpdateCenter.never=true',
    '-jar', `${top}/jenkins-plugin/target/e2e-war/jenkins-war.war`,
    '--httpListenAddress=127.0.0.1', `--httpPort=${port}`,
  ], env);
  const admin = new User(url, 'admin');
  await until('Jenkins answers', () => admin.json('/api/json'));
  await startAgent(admin, work);
  return url;
}

async function startAgent(admin, work) {
  const jar = await admin.get('/jnlpJars/agent.jar');
  writeFileSync(`${work}/agent.jar`, Buffer.from(await jar.arrayBuffer()));
  const jnlp = await (await admin.get('/computer/build/jenkins-agent.jnlp')).text();
  const secret = jnlp.match(/<argument>([0-9a-f]{64})<\/argument>/)[1];
  start('agent', work, 'java', [
    '-jar', 'agent.jar', '-url', admin.url, '-secret', secret, '-name', 'build',
    '-webSocket', '-workDir', `${work}/agent`,
  ], {});
  await until('the agent is there', async () => !(await admin.json('/computer/build/api/json')).offline);
}

/** Somebody who is signed in. */
export class User {
  constructor(url, name) {
    this.url = url;
    this.name = name;
    this.login = { name, password: PASSWORD };
    this.headers = {
      Authorization: 'Basic ' + Buffer.from(`${name}:${PASSWORD}`).toString('base64'),
    };
  }

  async get(path) {
    const answer = await fetch(this.url + path, { headers: this.headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  async json(path) {
    return (await this.get(path)).json();
  }

  /** The answer's status, whatever it is. */
  async post(path, body = '', type = 'application/x-www-form-urlencoded') {
    const crumbs = await fetch(`${this.url}/crumbIssuer/api/json`, { headers: this.headers });
    const crumb = await crumbs.json();
    const cookie = crumbs.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    const headers = {
      ...this.headers, cookie, [crumb.crumbRequestField]: crumb.crumb, 'Content-Type': type,
    };
    return fetch(this.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  }

  async createPipeline(name, script, properties = '') {
    const escaped = script.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const config = `<flow-definition plugin="workflow-job"><properties>${properties}</properties>
      <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition">
      <script>${escaped}</script><sandbox>true</sandbox></definition></flow-definition>`;
    const answer = await this.post(`/createItem?name=${name}`, config, 'application/xml');
    if (answer.status !== 200) throw new Error(`job ${name}: ${answer.status}`);
  }

  async build(job, parameters) {
    const answer = await this.post(`/job/${job}/buildWithParameters?${new URLSearchParams(parameters)}`);
    if (answer.status !== 201) throw new Error(`build of ${job}: ${answer.status}`);
  }

  async finished(job, number) {
    return until(`${job} #${number} ends`, async () => {
      const build = await this.json(`/job/${job}/${number}/api/json`);
      return build.building ? undefined : build;
    }, 10);
  }

  async log(job, number) {
    return (await this.get(`/job/${job}/${number}/consoleText`)).text();
  }
}
