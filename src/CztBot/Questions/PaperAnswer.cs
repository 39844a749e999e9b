using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>A bulletin in the form that the person may read, found by its month or its number; of one that a section or an item is named with, what it says of them (R56, R60, R85).</summary>
public sealed class PaperAnswer(IServiceProvider services, BulletinStore bulletins) : IAnswer
{
    private const int Most = 8;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var issues = await bulletins.IssuesAsync();
        if (issues.Count == 0) return Reply.Say("没有数据：还没有签发过简报。");
        if (asked.Issue is { } wanted)
        {
            wanted = wanted with { Year = wanted.Year ?? (asked.Period is { Only: null } period ? period.From.Year : null) };
            return issues.FirstOrDefault(one => one.Is(wanted)) is { } found ? await ShowAsync(turn, asked, found.Month, cancellation) : Reply.Say(Unknown(issues, wanted));
        }

        if ((asked.Period?.Only ?? issues.FirstOrDefault(one => asked.Period is not { } within || within.Has(one.Month))?.Month) is not { } month)
            return Reply.Say($"没有数据：{asked.Period?.Chinese}没有签发过简报。");
        return issues.Any(one => one.Month == month) ? await ShowAsync(turn, asked, month, cancellation) : Reply.Say($"没有数据：{month.Chinese}的简报还没有签发。");
    }

    private static string Unknown(IReadOnlyList<BulletinIssue> issues, IssueNumber wanted) =>
        $"没有数据：没有签发过{wanted.Chinese}简报。最新一期是{issues[0].Year}年第{issues[0].Number}期（{issues[0].Month.Chinese}的简报）。";

    private async Task<Reply> ShowAsync(Turn turn, Question asked, Month month, CancellationToken cancellation)
    {
        if (asked.Sections.Count + asked.Tasks.Count == 0 || await bulletins.FindAsync(month) is not { Intact: true } issued)
            return await services.GetRequiredKeyedService<IWord>("简报").SayAsync(turn, month.ToString(), cancellation);
        var full = (turn.Caller.ReadsWholePapers || turn.Caller.InSecretariat) && !turn.InGroup;
        var kept = BulletinJson.Read(issued.Body);
        var title = $"{(full ? "简报" : "通报")}{issued.Year}年第{issued.Number}期（{month.Chinese}）";
        var read = full ? kept : kept.Circular();
        List<(string Heading, string Line)> found =
        [
            .. Passages.Of(read.Sections, turn.Standing, asked),
            .. Passages.OfAnnex(read.Sections, read.Progress, asked).Select(line => ("任务进展表", line)),
        ];
        var source = $"数据截至{issued.SignedAt:yyyy年M月d日}；来源：{title}，{issued.SignedAt:yyyy年M月d日}签发。{(full ? turn.ByMandate : "")}";
        return new NoticeCard
        {
            Title = title,
            Lines =
            [
                .. found.Count == 0 ? (string[])["没有数据：这一期没有写到您问的内容。"] : found.Take(Most).GroupBy(one => one.Heading).SelectMany(group => group.Select(one => CardString.Escape(one.Line)).Prepend($"**{group.Key}**")),
                .. found.Count > Most ? ["还有其他段落，请查看全文。"] : Array.Empty<string>(),
                source,
            ],
            Actions = [NoticeAction.Of("查看全文", "word.say", ("text", $"简报 {month}"))],
        }.ToReply();
    }
}
