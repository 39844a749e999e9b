namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asks the login and the channel's key list once, for somebody who sets the bot up.</summary>
public sealed class ChannelProbe(AppTokens own, ChannelTokens channel)
{
    /// <returns>A phrase for each fault; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation)
    {
        var faults = new List<string>();
        try
        {
            await own.GetAsync(cancellation).ConfigureAwait(false);
        }
        catch (CredentialRejectedException rejected)
        {
            faults.Add($"登录服务不接受机器人的凭据（{rejected.Code}），请检查 MicrosoftAppId、MicrosoftAppTenantId 和密码或证书是否正确、是否过期。");
        }
        catch (CredentialUnavailableException unavailable)
        {
            faults.Add($"登录服务暂时不能用（{unavailable.Code}），请检查本机能否访问互联网上的登录地址，稍后再试。");
        }

        if (!await channel.KeysCanBeHadAsync(cancellation).ConfigureAwait(false))
            faults.Add("取不到通道的公钥，收到的消息无法校验身份，请检查本机能否访问 ToBotFromChannelOpenIdMetadataUrl 的地址。");
        return faults;
    }
}
