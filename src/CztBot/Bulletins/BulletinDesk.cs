using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>Lays a month's paper on the desk: the issued one, or the draft compiled afresh with people's edits over it.</summary>
public sealed class BulletinDesk(RoundStore rounds, ReportStore reports, ConfirmationStore confirmations, BulletinStore bulletins, OrderStore orders, ProjectStore projects, ProblemStore problems, TemplateShelf templates)
{
    /// <summary>For the secretariat; a refusal in words for others and for months without a round (R84).</summary>
    public async Task<(BulletinFile? File, Reply? Refusal)> OpenAsync(Turn turn, Month? month)
    {
        if (!turn.Caller.InSecretariat) return (null, Reply.Say("简报由秘书处编写和发布，您没有这项权限。已签发的简报，可以发送“简报”查看。"));
        if (turn.InGroup) return (null, Reply.Say("请在与机器人的单独会话中编写和签发简报。"));
        return await FindAsync(turn.Standing, month, turn.Today) is { } file
            ? (file, null)
            : (null, Reply.Say(month is { } asked
                ? $"{asked.Chinese}没有开启过报送轮次，不能编写简报。请写成“简报 2019-11”这样的月份。"
                : "还没有开启的报送轮次，暂时不能编写简报。"));
    }

    /// <summary>The paper of a month, the latest round's by default; null without a round.</summary>
    public async Task<BulletinFile?> FindAsync(Standing standing, Month? month, DateOnly today)
    {
        var round = month is { } asked ? await rounds.FindAsync(asked) : await rounds.LatestAsync();
        if (round is null) return null;
        // The stamp is read first: whatever changes while compiling makes the signature ask again.
        var stamp = await bulletins.StampAsync(round.Month);
        var all = await reports.MonthAsync(round.Month);
        var totals = RoundTotals.Of(round, all);
        if (await bulletins.FindAsync(round.Month) is { } issued)
            return new BulletinFile(round, totals, BulletinJson.Read(issued.Body), [], stamp, Issued: true, "");
        var corrections = await reports.CorrectedBeforeAsync(round.Month);
        var compiled = BulletinCompiler.Compile(await InputAsync(standing, round, all, today) with { Corrections = corrections });
        var edits = await bulletins.EditsAsync(round.Month);
        return new BulletinFile(round, totals, compiled, edits, stamp, Issued: false, templates.Take().Problem) { Corrections = corrections };
    }

    private async Task<BulletinInput> InputAsync(Standing standing, Round round, IReadOnlyList<ProgressReport> all, DateOnly today)
    {
        var last = await bulletins.LastBeforeAsync(round.Month);
        var paper = last is null ? null : BulletinJson.Read(last.Body);
        return new BulletinInput
        {
            Round = round,
            Standing = standing,
            Reports = all,
            Before = await reports.LastVerifiedAsync(round.Month.Previous),
            Levels = (await problems.OfReportsAsync(round.Month)).Where(pair => pair.Value.Classification is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Classification!.Level, StringComparer.Ordinal),
            Confirmed = [.. (await confirmations.MonthAsync(round.Month)).Select(one => new CoLeadWord(one.ItemId, one.UnitId, one.Paragraph))],
            Supplementary = [.. (await reports.MonthAsync(round.Month.Previous)).Where(report => report is { Supplementary: true, Reported: true })],
            Orders = OrderRows.Of(
                await orders.IssuedAsync(), standing, last?.SignedAt, paper?.Orders ?? [], BulletinInput.LeadersFrom(standing, round.Month), today),
            Projects = new ProjectRows(standing, await problems.OfProjectsAsync(), BulletinInput.LeadersFrom(standing, round.Month)).Of(await projects.AllAsync(), all, round.Month),
            Trend = paper?.Trend ?? [],
            TrendFigures = paper is null ? [] : LampPoint.FiguresOf(paper),
            Today = today,
        };
    }
}

/// <summary>A month's paper on the desk.</summary>
/// <param name="Machine">What was compiled; the issued paper once it is signed.</param>
/// <param name="Edits">People's texts, over the machine's.</param>
/// <param name="Stamp">What a signature must have seen.</param>
/// <param name="TemplateProblem">Why the secretariat's own template is not used; empty where it is, or there is none.</param>
public sealed record BulletinFile(
    Round Round, RoundTotals Totals, Bulletin Machine, IReadOnlyList<BulletinEdit> Edits, string Stamp, bool Issued, string TemplateProblem)
{
    /// <summary>The text that counts: the machine's with the edits.</summary>
    public Bulletin Paper => Machine.With(Edits.Where(edit => edit.Text.Length > 0)
        .ToDictionary(edit => edit.Section, edit => edit.Text, StringComparer.Ordinal));

    /// <summary>The corrections of earlier papers that wait for this one.</summary>
    public IReadOnlyList<ProgressReport> Corrections { get; init; } = [];

    /// <summary>Those that this paper tells of as it stands.</summary>
    public IEnumerable<ProgressReport> Told(Standing standing)
    {
        string Text(Bulletin paper) => paper.Sections.FirstOrDefault(section => section.Key == CorrectionPassage.Key)?.Text ?? "";
        var seen = EditOf(CorrectionPassage.Key)?.MachineText ?? Text(Machine);
        return Corrections.Where(report => CorrectionPassage.Tells(standing, report, seen, Text(Paper)));
    }

    /// <summary>The edit of a section in force, or null.</summary>
    public BulletinEdit? EditOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section && edit.Text.Length > 0);

    /// <summary>The version of a section's edits, 0 before the first.</summary>
    public int VersionOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section)?.Version ?? 0;

    /// <summary>True when the records changed after somebody wrote over the section.</summary>
    public bool IsOutdated(BulletinSection machine) => EditOf(machine.Key) is { } edit && edit.MachineText != machine.Text;
}
