using Microsoft.Extensions.Configuration;

namespace CztBot.Tests.Teams;

/// <summary>Settings of somebody who offers the bot in Teams.</summary>
internal static class Offer
{
    public const string BotId = "8d3b0c1e-5f0a-4f5e-9a53-0f7c2f1f6a10";
    public const string AppId = "2f9e6c54-71c3-4f0c-8d2a-3c1d2e4f5a6b";

    public static readonly IReadOnlyDictionary<string, string?> Complete = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = BotId,
        ["Teams:AppId"] = AppId,
        ["Teams:DeveloperName"] = "长沙市发展改革委",
        ["Teams:WebsiteUrl"] = "https://bot.example.cn/",
        ["Teams:PrivacyUrl"] = "https://bot.example.cn/privacy",
        ["Teams:TermsOfUseUrl"] = "https://bot.example.cn/terms",
        ["Teams:ValidDomains:0"] = "bot.example.cn",
        ["Teams:ValidDomains:1"] = "*.files.example.cn",
    };

    /// <summary>The complete settings with some of them changed.</summary>
    public static IConfiguration Settings(params ReadOnlySpan<(string Name, string Value)> changes)
    {
        var settings = new Dictionary<string, string?>(Complete, StringComparer.Ordinal);
        foreach (var (name, value) in changes) settings[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
