// Loaded before a client that would listen on every address and may call home: it listens on this machine, and reaches only it.
const { Server, Socket } = require('node:net');

const here = ['127.0.0.1', '::1', 'localhost'];
const { listen } = Server.prototype;
const { connect } = Socket.prototype;

Server.prototype.listen = function (...asked) {
  const port = typeof asked[0] === 'object' ? asked[0]?.port : asked[0];
  return listen.call(this, { port: Number(port ?? 0), host: here[0] }, asked.find(one => typeof one === 'function'));
};

Socket.prototype.connect = function (...asked) {
  // Node's own callers hand over [options, callback] already sorted.
  const [options] = Array.isArray(asked[0]) ? asked[0] : asked;
  const host = typeof options === 'object' ? options?.host : asked[1];
  if (host && !here.includes(host)) {
    console.error(`refused: ${host}`);
    // As late as the network would say so: before that nobody listens to the error.
    setImmediate(() => this.destroy(new Error('This client may talk to this machine only.')));
    return this;
  }
  return connect.apply(this, asked);
};
