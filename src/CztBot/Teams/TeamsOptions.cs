namespace CztBot.Teams;

/// <summary>The settings under "Teams" in appsettings.json: who offers the app, and under what names.</summary>
public sealed class TeamsOptions
{
    /// <summary>The app's own GUID in the organisation's catalogue; empty for the bot's.</summary>
    public string AppId { get; set; } = "";

    /// <summary>At most 30 characters.</summary>
    public string ShortName { get; set; } = "长株潭调度机器人";

    /// <summary>At most 100 characters.</summary>
    public string FullName { get; set; } = "长株潭城市群一体化发展行动计划调度机器人";

    /// <inheritdoc cref="ShortName"/>
    public string EnglishShortName { get; set; } = "CztBot";

    /// <inheritdoc cref="FullName"/>
    public string EnglishFullName { get; set; } = "CztBot, monthly dispatch of the Changsha–Zhuzhou–Xiangtan action plan";

    /// <summary>The unit that offers the bot; at most 32 characters.</summary>
    public string DeveloperName { get; set; } = "";

    /// <summary>https, at most 2,048 characters, as the two that follow.</summary>
    public string WebsiteUrl { get; set; } = "";

    public string PrivacyUrl { get; set; } = "";

    public string TermsOfUseUrl { get; set; } = "";

    /// <summary>Hosts that content inside Teams is loaded from; this bot needs none.</summary>
    public IList<string> ValidDomains { get; set; } = [];
}
