using System.Text.RegularExpressions;
using CztBot.Operations;

namespace CztBot.Teams;

/// <summary>Reads the settings of the app package and holds them to the limits of the manifest's schema, a sentence for each fault.</summary>
/// <param name="BotId">The bot's registration: MicrosoftAppId.</param>
public sealed partial record TeamsSettings(string BotId, TeamsOptions Options)
{
    private const int UrlLength = 2048;
    private const int Domains = 100;

    /// <summary>The app's GUID.</summary>
    public string AppId => Options.AppId.Length > 0 ? Options.AppId : BotId;

    /// <exception cref="UserErrorException">Something is missing or wrong.</exception>
    public static TeamsSettings Read(IConfiguration configuration)
    {
        var settings = new TeamsSettings(configuration["MicrosoftAppId"] ?? "", new TeamsOptions());
        configuration.GetSection("Teams").Bind(settings.Options);
        var faults = settings.Faults().ToList();
        return faults.Count == 0 ? settings : throw new UserErrorException(string.Join('\n', faults));
    }

    private IEnumerable<string> Faults()
    {
        if (BotId.Length == 0) yield return "还没有设置 MicrosoftAppId，请在 appsettings.json 中填写 Azure 机器人的应用程序 ID 后重试。";
        else if (!Guid.TryParseExact(BotId, "D", out _)) yield return NotGuid("MicrosoftAppId", BotId);
        if (!Guid.TryParseExact(Options.AppId, "D", out _) && Options.AppId.Length > 0) yield return NotGuid("Teams:AppId", Options.AppId);
        var texts = new (string Name, string Value, int Most)[]
        {
            (nameof(Options.ShortName), Options.ShortName, 30),
            (nameof(Options.FullName), Options.FullName, 100),
            (nameof(Options.EnglishShortName), Options.EnglishShortName, 30),
            (nameof(Options.EnglishFullName), Options.EnglishFullName, 100),
            (nameof(Options.DeveloperName), Options.DeveloperName, 32),
        };
        foreach (var (name, value, most) in texts)
        {
            if (string.IsNullOrWhiteSpace(value)) yield return $"Teams:{name} 还没有填写，请在 appsettings.json 中填写，不超过{most}个字符。";
            else if (value.Length > most) yield return $"Teams:{name} 最多{most}个字符，现在有{value.Length}个，请缩短。";
        }

        var addresses = new (string Name, string Value)[]
        {
            (nameof(Options.WebsiteUrl), Options.WebsiteUrl),
            (nameof(Options.PrivacyUrl), Options.PrivacyUrl),
            (nameof(Options.TermsOfUseUrl), Options.TermsOfUseUrl),
        };
        foreach (var (name, value) in addresses)
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.Host.Length == 0)
                yield return $"Teams:{name} 应为 https 开头的网址，如 https://www.example.gov.cn/bot，您写的是“{value}”。";
            else if (value.Length > UrlLength) yield return $"Teams:{name} 最多{UrlLength}个字符，现在有{value.Length}个，请缩短。";
        }

        foreach (var domain in Options.ValidDomains.Where(domain => !Domain().IsMatch(domain)))
            yield return $"Teams:ValidDomains 中的“{domain}”不是域名，请写成 bot.example.gov.cn，不带 https:// 和路径。";
        if (Options.ValidDomains.Count > Domains) yield return $"Teams:ValidDomains 最多{Domains}个域名，现在有{Options.ValidDomains.Count}个，请删减。";
    }

    private static string NotGuid(string name, string value) =>
        $"{name} 应为 GUID，如 8d3b0c1e-5f0a-4f5e-9a53-0f7c2f1f6a10，您写的是“{value}”。";

    // A wildcard may stand for the first label only, and not directly before a top-level domain.
    [GeneratedRegex(@"\A(\*\.)?([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
