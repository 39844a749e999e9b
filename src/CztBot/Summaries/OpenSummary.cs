using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Operations;

namespace CztBot.Summaries;

/// <summary>summary.open: the draft with its sections, or what can be done with the signed one.</summary>
public sealed class OpenSummary(SummaryDesk desk, SummaryCards cards, TemplateShelf templates) : IVerb
{
    private const int Shown = 60;

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Text("month"), "");

    /// <summary>The desk of a document with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, string? code, string notice)
    {
        var (file, refusal) = await desk.OpenAsync(turn, code);
        return refusal ?? await ShowAsync(turn, file!, notice);
    }

    internal async Task<Reply> ShowAsync(Turn turn, SummaryFile file, string notice)
    {
        if (file.Issued is not null) return await cards.SignedAsync(turn, file, notice);
        var rows = file.Machine.Sections.Numbered().Zip(file.Paper.Sections, (machine, section) => (machine.Heading, Machine: machine.Section, Section: section)).Where(row => !row.Machine.IsHeading);
        List<NoticeAction> actions = [NoticeAction.Of("预览", "summary.preview", ("month", file.Scope.Code)), NoticeAction.Of("查看版面", "summary.pages", ("month", file.Scope.Code))];
        if (turn.Caller.MaySign) actions.Add(NoticeAction.Of("签发", "summary.sign", ("month", file.Scope.Code), ("stamp", file.Stamp)));
        return new DigestCard(
            $"{file.Paper.Title}（草稿）", $"{notice}只采用已核定的月报，缺的月份在总体情况中列明。{templates.Take().Problem}",
            [.. rows.Select(row => new DigestRow(row.Heading, Mark(file, row.Machine) + Cut(row.Section.Text), file.IsOutdated(row.Machine) ? "attention" : "default", "summary.section", "编辑", file.Scope.Code, row.Machine.Key))],
            "")
        { Actions = actions }.ToReply().Traced(TraceSummary.Button(file.Scope.Code));
    }

    private static string Mark(SummaryFile file, BulletinSection machine) => (machine.LeadersOnly ? "仅报领导 · " : "") + (file.IsOutdated(machine) ? "已编辑，底稿有更新 · " : file.EditOf(machine.Key) is not null ? "已编辑 · " : "");

    private static string Cut(string text)
    {
        var line = text.Replace('\n', ' ');
        return CardString.Escape(line.Length <= Shown ? line : line[..(char.IsLowSurrogate(line[Shown]) ? Shown - 1 : Shown)] + "……");
    }
}
