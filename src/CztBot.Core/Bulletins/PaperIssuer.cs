namespace CztBot.Core.Bulletins;

/// <summary>Who issues every paper.</summary>
public static class PaperIssuer
{
    /// <summary>秘书处, as the rules name it (调度办法 第七条).</summary>
    public const string Name = "长株潭城市群一体化发展秘书处";
}
