// A bot that botbuilder runs: it does what the first word says. Arguments: its app id, and where its channel lists its keys. Prints its address; ends with the test.
import { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector';
import { say, serve } from './web.mjs';

const [app, metadata] = process.argv.slice(2);
const card = text => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] });

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (turn, next) => {
      const [word, ...rest] = (turn.activity.text ?? '').split(' ');
      const text = rest.join(' ');
      const todo = {
        echo: () => turn.sendActivity(MessageFactory.text(text)),
        card: () => turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card(text)))),
        change: async () => {
          const { id } = await turn.sendActivity(MessageFactory.text('before'));
          await turn.updateActivity({ ...MessageFactory.text(text), id });
        },
        unsay: async () => turn.deleteActivity((await turn.sendActivity(MessageFactory.text(text))).id),
      };
      await todo[word]();
      await next();
    });
  }

  async onAdaptiveCardInvoke(turn, { action }) {
    if (action.verb === 'sentence') return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: action.data.text };
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card(`${action.type} ${action.verb} ${action.data.text}`) };
  }
}

// It is registered, so who calls it needs a token for it; the one that it sends itself is asked for by no channel of these tests.
class Registered extends ServiceClientCredentialsFactory {
  async isValidAppId(id) { return id === app; }
  async isAuthenticationDisabled() { return false; }
  async createCredentials() {
    return { signRequest: async request => { request.headers.set('authorization', 'Bearer own'); return request; } };
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer, OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: metadata, ToBotFromEmulatorOpenIdMetadataUrl: metadata,
}, new Registered()));
const bot = new Echo();
const { address } = await serve(server => server.post('/api/messages', (request, response) => adapter.process(request, response, turn => bot.run(turn))));
say({ address });
