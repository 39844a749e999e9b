using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>The honest answer where nobody keeps such records yet: never 无, never a figure (R3).</summary>
internal static class NoRecords
{
    public static Reply Of(Question asked) => Reply.Say(asked.Intent switch
    {
        Intent.SummaryLookup => $"没有数据：{When(asked)}小结、总结还没有形成，没有可以引用的文字。可以发送“上期简报”查看最近一期简报。",
        Intent.Evaluation => $"没有数据：{When(asked)}评价还没有形成，没有评分和排名。报送是否及时，可以发送“三市谁报得最及时”查询。",
        _ => Others.Help,
    });

    private static string When(Question asked) => asked.Period is { } period ? period.Chinese : "";
}
