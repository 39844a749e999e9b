using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>The buttons of a supervision's card: what the rules leave open to the reader, the way back last, six at most.</summary>
internal static class SupervisionButtons
{
    private const int Most = 4;

    private static readonly (SupervisionMove Move, string Verb, string Title)[] Moves =
    [
        (SupervisionMove.Confirm, "supervision.confirm", "确认报告"),
        (SupervisionMove.View, "supervision.view", "有不同意见"),
        (SupervisionMove.Conclude, "supervision.conclude", "签发报告"),
        (SupervisionMove.Pass, "supervision.pass", "单位没有确认"),
        (SupervisionMove.Rectify, "supervision.rectify", "报整改结果"),
        (SupervisionMove.Verify, "supervision.verify", "核实整改"),
        (SupervisionMove.Send, "supervision.send", "送双方确认"),
        (SupervisionMove.Record, "supervision.record", "填写督查记录"),
        (SupervisionMove.Withdraw, "supervision.withdraw", "撤销督查"),
    ];

    public static IEnumerable<NoticeAction> Of(SupervisionReader reader, SupervisionCase one)
    {
        var party = reader.PartyOf(one);
        foreach (var (_, verb, title) in Moves.Where(move => SupervisionTable.WhyNot(one.State, move.Move, party) is null && Fits(reader, one, move.Move, party)).Take(Most))
            yield return NoticeAction.Of(title, verb, ("supervision", one.Id), ("version", $"{one.Version}"));
        if (one.Evidence is not null && reader.MayReadFindings(one)) yield return NoticeAction.Of("查看报告", "supervision.report", ("supervision", one.Id));
        yield return Back(reader);
    }

    /// <summary>The list that the reader came from.</summary>
    public static NoticeAction Back(SupervisionReader reader) =>
        reader.Caller.UnitIds.Count > 0 && !reader.Caller.InSecretariat ? NoticeAction.Of("我的督查", "word.say", ("text", "我的督查")) : NoticeAction.Of("返回督查列表", "word.say", ("text", "督查"));

    // What is not open although the state allows it has no button.
    private static bool Fits(SupervisionReader reader, SupervisionCase one, SupervisionMove move, SupervisionParty party) => move switch
    {
        SupervisionMove.Confirm => (party.HasFlag(SupervisionParty.Unit) ? one.UnitConfirmed : one.TeamConfirmed) is null,
        SupervisionMove.View => one.UnitConfirmed is null,
        SupervisionMove.Pass => one is { UnitConfirmed: null, Silence: null, Evidence: { } evidence } && reader.Today > (one.ConfirmBy ?? evidence.AsOf),
        SupervisionMove.Send => SupervisionRules.Missing(one.Record).Length == 0,
        _ => true,
    };
}
