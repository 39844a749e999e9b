using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>Questions about a summary: the passage of a signed one, with the paper and the section it stands in; never of a draft (R85).</summary>
public sealed class SummaryAnswer(SummaryStore summaries) : IAnswer
{
    private const int Most = 8;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (turn.InGroup) return Reply.Say("小结和总结不在群里答复，请在与机器人的单聊中提问。");
        if (await FindAsync(asked.Period) is not { } issued)
            return Reply.Say($"没有数据：{(asked.Period is { } period ? PeriodCode.Chinese(period) : "")}小结、总结还没有签发，没有可以引用的文字。可以发送“上期简报”查看最近一期简报。");
        if (!issued.Intact) return Reply.Say("这份总结与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
        var paper = SummaryReaders.Form(turn, SummaryJson.Read(issued.Body));
        List<(string Heading, string Line)> found = [.. Passages.Of(paper.Sections, turn.Standing, asked)];
        if (found.Count == 0) return Reply.Say($"没有数据：{paper.Title}（{issued.SignedAt:yyyy年M月d日}签发）里没有写到您问的内容。可以发送“季度小结”查看全文。");
        return new NoticeCard
        {
            Title = paper.Title,
            Lines =
            [
                .. found.Take(Most).GroupBy(one => one.Heading).SelectMany(group => group.Select(one => CardString.Escape(one.Line)).Prepend($"**{group.Key}**")),
                .. found.Count > Most ? [$"另有{found.Count - Most}段，请查看全文。"] : Array.Empty<string>(),
                $"数据截至{issued.SignedAt:yyyy年M月d日}；来源：{paper.Title}（{issued.SignedAt:yyyy年M月d日}签发）。{turn.ByMandate}",
            ],
            Actions = [NoticeAction.Of("查看全文", "word.say", ("text", $"季度小结 {issued.Code}"))],
        }.ToReply();
    }

    // The paper that tells of what was asked; the newest where no time was named.
    private async Task<IssuedSummary?> FindAsync(Period? asked)
    {
        if (asked is not { } period) return (await summaries.AllAsync()) is [var newest, ..] ? newest : null;
        if (SummaryScope.Of(period) is { } scope) return await summaries.FindAsync(scope.Code);
        foreach (var one in await summaries.AllAsync())
            if (PeriodCode.TryParse(one.Code, out var told) && SummaryScope.Of(told) is { } covers && covers.Whole.Has(period.From) && covers.Whole.Has(period.To)) return one;
        return null;
    }
}
