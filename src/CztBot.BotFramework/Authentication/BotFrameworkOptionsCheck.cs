using System.Globalization;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names what is wrong with the settings before anything starts; each a phrase for the person who wrote them.</summary>
public static class BotFrameworkOptionsCheck
{
    /// <returns>Empty when all is well.</returns>
    public static IReadOnlyList<string> Problems(IConfiguration configuration)
    {
        var options = BotFrameworkOptions.Read(configuration);
        return [.. Clouds(options, configuration), .. Addresses(options), .. Limits(configuration), .. options.AppId.Length == 0 ? WithoutApp(options) : Credentials(options)];
    }

    private static IEnumerable<string> Clouds(BotFrameworkOptions options, IConfiguration configuration)
    {
        if (Cloud.Of(options.ChannelService) is null)
            yield return $"ChannelService 应为空（公有云）或以下之一：{string.Join("、", Cloud.All.Skip(1).Select(cloud => cloud.ChannelService))}";
        if (!AppTypes.All.Contains(options.AppType))
            yield return $"MicrosoftAppType 应为以下之一：{string.Join("、", AppTypes.All)}";
        if (configuration["AllowEmulator"] is { Length: > 0 } emulator && !bool.TryParse(emulator, out _))
            yield return "AllowEmulator 应为 true 或 false";
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("ToBotFromChannelOpenIdMetadataUrl", options.OpenIdMetadata), ("ToBotFromEmulatorOpenIdMetadataUrl", options.EmulatorMetadata)])
        {
            if (!IsSafe(value)) return [$"{name} 应为 https 地址（只有本机地址可以用 http）"];
        }

        return Uri.TryCreate(options.Login, UriKind.Absolute, out var login) && login.Scheme == Uri.UriSchemeHttps
            ? []
            : ["ToChannelFromBotLoginUrl 应为 https 地址"];
    }

    private static IEnumerable<string> Limits(IConfiguration configuration) => TurnLimits.Defaults.Keys
        .Where(name => configuration[name] is { Length: > 0 } value && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        .Select(name => $"{name} 应为正整数");

    private static IEnumerable<string> WithoutApp(BotFrameworkOptions options)
    {
        if (options.Password.Length + options.CertificatePath.Length + options.CertificateThumbprint.Length > 0)
            yield return "填写了应用密码或证书，但没有填写 MicrosoftAppId";
    }

    private static IEnumerable<string> Credentials(BotFrameworkOptions options)
    {
        if (options.AppType == AppTypes.UserAssignedManagedIdentity) yield break;
        if (options.AppType == AppTypes.SingleTenant && options.Login.EndsWith('/'))
            yield return "MicrosoftAppType 为 SingleTenant 时应填写 MicrosoftAppTenantId";
        string[] credentials = [options.Password, options.CertificatePath, options.CertificateThumbprint];
        if (credentials.Count(one => one.Length > 0) != 1)
            yield return "MicrosoftAppPassword、MicrosoftAppCertificatePath、MicrosoftAppCertificateThumbprint 应填写且只填写一项";
        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
            yield return "MicrosoftAppCertificatePath 所指的证书文件不存在";
    }

    private static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
