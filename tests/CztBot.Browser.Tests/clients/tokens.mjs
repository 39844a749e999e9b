// The keys and tokens of a channel, and of the login where a bot gets its own: signed with RS256, listed as OpenID lists them.
import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';

// Without endorsements a key speaks for no channel.
export function makeKey(kid, endorsements) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    listed: { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid, ...(endorsements && { endorsements }) },
    sign: claims => jwt.sign(claims, privateKey, { algorithm: 'RS256', keyid: kid, notBefore: 0, expiresIn: '1h' }),
  };
}

export function listKeys(server, path, keys) {
  server.get(path, ({ headers }, response) => response.send({ jwks_uri: `http://${headers.host}${path}/keys` }).end());
  server.get(`${path}/keys`, (_, response) => response.send({ keys: keys.map(key => key.listed) }).end());
}
