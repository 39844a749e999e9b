using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Problems;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>Lays a supplement on the desk: the signed one, or the draft compiled afresh with people's edits over it.</summary>
public sealed class SupplementDesk(SupplementStore supplements, DispatchStore dispatches, OrderStore orders, MinutesStore minutes, ProblemStore problems)
{
    /// <summary>What a press names the supplement by: rows of lists and of sections carry their paper there.</summary>
    public const string Named = "month";

    private static readonly Reply Gone = Reply.Say("没有找到这期增刊，可能已经撤销。请发送“增刊”，查看全部增刊。");

    /// <summary>Null for the secretariat; a refusal in words for others (R84).</summary>
    public static Reply? Refusal(Turn turn) => turn.Caller.InSecretariat ? null : Reply.Say("增刊由秘书处编写，您没有这项权限。请发送“帮助”，查看您能办理的事项。");

    public async Task<(SupplementFile? File, Reply? Refusal)> OpenAsync(Turn turn, CardPress press)
    {
        if (Refusal(turn) is { } refused) return (null, refused);
        return await FindAsync(turn.Standing, press.Text(Named) ?? "", turn.Actor.At) is { Draft.State: not SupplementState.Dropped } file ? (file, null) : (null, Gone);
    }

    /// <summary>The same for reading: leaders, and who acts for them in everything, what is signed.</summary>
    public async Task<(SupplementFile? File, Reply? Refusal)> ReadAsync(Turn turn, CardPress press)
    {
        if (turn.Caller.InSecretariat || !turn.Caller.ReadsWholePapers) return await OpenAsync(turn, press);
        return await FindAsync(turn.Standing, press.Text(Named) ?? "", turn.Actor.At) is { Issued: not null } file ? (file, null) : (null, Gone);
    }

    /// <summary>What a signature must have seen: the records, and the day that they were counted on.</summary>
    public static string Stamp(string records, DateOnly day) => $"{records}-{day:yyyyMMdd}";

    /// <summary>A supplement as it stands; null where none was begun under the id.</summary>
    public async Task<SupplementFile?> FindAsync(Standing standing, string id, DateTimeOffset now)
    {
        if (await supplements.FindAsync(id) is not { } draft) return null;
        // The stamp is read first: whatever changes while compiling makes the signature ask again.
        var stamp = Stamp(await supplements.StampAsync(draft), DateOnly.FromDateTime(now.DateTime));
        if (await supplements.IssuedAsync(id) is { } issued) return new SupplementFile(draft, issued.Intact ? SupplementJson.Read(issued.Body) : SupplementCompiler.Of(draft), stamp, issued, null);
        if (draft.DispatchId is null || await dispatches.FindAsync(draft.DispatchId) is not { } dispatch) return new SupplementFile(draft, SupplementCompiler.Of(draft), stamp, null, null);
        var input = new SupplementInput
        {
            Standing = standing,
            Dispatch = dispatch,
            Answers = await dispatches.AnswersAsync(dispatch.Id),
            FirstGiven = await dispatches.FirstGivenAsync(dispatch.Id),
            Orders = [.. (await orders.OfDispatchAsync(dispatch.Id)).Where(order => order.Number is not null).OrderBy(order => order.Number!.Year).ThenBy(order => order.Number!.Number)],
            Minutes = await minutes.PartsAsync(dispatch.Id),
            Levels = (await problems.AllAsync()).Values.Where(problem => problem.ItemId is not null && problem.State != ProblemState.Dropped).GroupBy(problem => problem.ItemId!, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Max(problem => problem.Classification?.Level ?? problem.ProposedLevel ?? 0), StringComparer.Ordinal),
            Now = now,
        };
        return new SupplementFile(draft, SupplementCompiler.Compile(input), stamp, null, SupplementCompiler.WhyNot(dispatch, now));
    }
}

/// <summary>A supplement on the desk.</summary>
/// <param name="Machine">What was compiled; the issued paper once it is signed, of a damaged one nothing that may be shown.</param>
/// <param name="Stamp">What a signature must have seen.</param>
/// <param name="Fault">Why it cannot be signed, e.g. its dispatch was cancelled; null where it can.</param>
public sealed record SupplementFile(SupplementDraft Draft, Supplement Machine, string Stamp, IssuedSupplement? Issued, string? Fault)
{
    /// <summary>The text that counts: the machine's with the edits.</summary>
    public Supplement Paper => Issued is null ? Machine.With(Draft.Edits) : Machine;

    /// <summary>What can be edited: the title and every section that holds text, or may hold some.</summary>
    public IReadOnlyList<(string Heading, BulletinSection Machine)> Parts =>
    [
        ("标题", new BulletinSection(Supplement.TitleKey, "标题", 1, Machine.Title)),
        .. Machine.Sections.Numbered().Where(pair => !pair.Section.IsHeading || pair.Section.Key == Supplement.NextKey),
    ];

    /// <summary>True when the records changed after somebody wrote over the section.</summary>
    public bool IsOutdated(BulletinSection machine) => Draft.EditOf(machine.Key) is { } edit && edit.MachineText != machine.Text;

    public BulletinSection? Part(string? key) => Parts.Select(part => part.Machine).FirstOrDefault(part => part.Key == key);
}
