using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>Lays a summary on the desk: the signed one, or the draft compiled afresh with people's edits over it.</summary>
public sealed class SummaryDesk(RoundStore rounds, ReportStore reports, OrderStore orders, SummaryStore summaries, SummaryEvaluations evaluations)
{
    /// <summary>For the secretariat; a refusal in words for others and for periods that have no summary (R84).</summary>
    public async Task<(SummaryFile? File, Reply? Refusal)> OpenAsync(Turn turn, string? code)
    {
        if (!turn.Caller.InSecretariat) return (null, Reply.Say("小结和总结由秘书处编写，您没有这项权限。已签发的，可以发送“季度小结”或者“半年总结”查看。"));
        if (!PeriodCode.TryParse(code, out var period) || SummaryScope.Of(period) is not { } scope)
            return (null, Reply.Say("没有这个周期的小结。请写成“季度小结 2020年一季度”或者“半年总结 2020年上半年”。"));
        if (scope.Parts[0].From > Month.Of(turn.Today)) return (null, Reply.Say($"{scope.Chinese}还没有开始，不能编写。请选择已经开始的周期。"));
        return (await FindAsync(turn.Standing, scope, turn.Actor.At), null);
    }

    /// <summary>The paper of a scope as it stands.</summary>
    public async Task<SummaryFile> FindAsync(Standing standing, SummaryScope scope, DateTimeOffset now)
    {
        // The stamp is read first: whatever changes while compiling makes the signature ask again.
        var stamp = await summaries.StampAsync(scope.Code, scope.Whole.To);
        if (await summaries.FindAsync(scope.Code) is { } issued) return new SummaryFile(scope, SummaryJson.Read(issued.Body), [], stamp, issued);
        return new SummaryFile(scope, SummaryCompiler.Compile(await InputAsync(standing, scope, now)), await summaries.EditsAsync(scope.Code), stamp, null);
    }

    private async Task<SummaryInput> InputAsync(Standing standing, SummaryScope scope, DateTimeOffset now)
    {
        List<Round> found = [];
        List<ProgressReport> all = [];
        foreach (var month in (await rounds.MonthsAsync()).Where(month => month <= scope.Whole.To))
        {
            if (await rounds.FindAsync(month) is { } round) found.Add(round);
            all.AddRange(await reports.MonthAsync(month));
        }

        var (pack, signed) = scope.HasEvaluation ? await evaluations.OfAsync(standing, scope.Whole.From.Year, now) : (null, false);
        return new SummaryInput
        {
            Scope = scope,
            Standing = standing,
            Rounds = found,
            Reports = all,
            Orders = await orders.IssuedAsync(),
            Evaluation = pack,
            EvaluationSigned = signed,
            Today = DateOnly.FromDateTime(now.DateTime),
        };
    }
}

/// <summary>The year's evaluation for the year's document: the signed one, or the figures as they stand.</summary>
public sealed class SummaryEvaluations(EvaluationStore evaluations, EvaluationSource source, EvaluationTerms terms)
{
    public async Task<(EvaluationPack Pack, bool Signed)> OfAsync(Standing standing, int year, DateTimeOffset now)
    {
        var period = Period.Year(year);
        return await evaluations.EditionsAsync(PeriodCode.Of(period)) is [{ Intact: true } signed, ..]
            ? (EvaluationJson.Read(signed.Body), true)
            : (EvaluationCalculator.Compute(await source.InputAsync(standing, period, now) with { LeastCases = terms.LeastCases }), false);
    }
}

/// <summary>A summary on the desk.</summary>
/// <param name="Machine">What was compiled; the issued paper once it is signed.</param>
/// <param name="Stamp">What a signature must have seen.</param>
public sealed record SummaryFile(SummaryScope Scope, Summary Machine, IReadOnlyList<BulletinEdit> Edits, string Stamp, IssuedSummary? Issued)
{
    /// <summary>The text that counts: the machine's with the edits.</summary>
    public Summary Paper => Machine.With(Edits.Where(edit => edit.Text.Length > 0).ToDictionary(edit => edit.Section, edit => edit.Text, StringComparer.Ordinal));

    /// <summary>The edit of a section in force, or null.</summary>
    public BulletinEdit? EditOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section && edit.Text.Length > 0);

    public int VersionOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section)?.Version ?? 0;

    /// <summary>True when the records changed after somebody wrote over the section.</summary>
    public bool IsOutdated(BulletinSection machine) => EditOf(machine.Key) is { } edit && edit.MachineText != machine.Text;

    /// <summary>A section that holds text, or null.</summary>
    public BulletinSection? Section(string? key) => Machine.Sections.FirstOrDefault(section => section.Key == key && !section.IsHeading);
}
