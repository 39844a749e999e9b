// As much of a web server as botbuilder expects around it: routes with parameters, parsed bodies, status and send.
import { createServer } from 'node:http';

export const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);

export async function serve(register) {
  const routes = [];
  const on = method => (path, handle) => routes.push({
    method, handle, path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  });
  register({ get: on('GET'), post: on('POST'), put: on('PUT'), del: on('DELETE') });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const route = routes.find(one => one.method === request.method && one.path.test(url.pathname));
    response.status = code => { response.statusCode = code; return response; };
    response.header = (name, value) => { response.setHeader(name, value); return response; };
    response.send = body => { response.setHeader('content-type', 'application/json'); response.write(typeof body === 'string' ? body : JSON.stringify(body)); return response; };
    if (!route) return response.status(404).end();
    const named = route.path.exec(url.pathname).groups ?? {};
    request.params = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, decodeURIComponent(value)]));
    request.query = Object.fromEntries(url.searchParams);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const form = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    if (text) request.body = form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    await route.handle(request, response, () => {});
  });
  await new Promise(ready => server.listen(0, ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
