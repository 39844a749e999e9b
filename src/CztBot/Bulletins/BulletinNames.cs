using CztBot.Core.Bulletins;

namespace CztBot.Bulletins;

/// <summary>How the papers are called.</summary>
internal static class BulletinNames
{
    /// <summary>长株潭城市群一体化发展秘书处, as the rules name it (调度办法 第七条).</summary>
    public const string Issuer = PaperIssuer.Name;

    public static string Of(Bulletin paper) => $"长株潭一体化工作{(paper.IsCircular ? "通报" : "简报")}";

    public static string Issue(Bulletin paper) => paper.Number == 0
        ? $"{paper.Month.Chinese}（未编号）"
        : $"第{paper.Number}期（总第{paper.Total}期）　{paper.Month.Chinese}";
}
