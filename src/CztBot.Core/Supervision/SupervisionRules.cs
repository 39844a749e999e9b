using CztBot.Core.Calendars;
using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>A supervision from its record to the verified rectification (R63–R66). Who may is decided here, whatever card was pressed.</summary>
public static class SupervisionRules
{
    /// <summary>How far ahead a date may lie, in years.</summary>
    private const int MostYears = 2;

    /// <summary>填写督查记录: can be unfinished; a changed record has to be confirmed anew.</summary>
    public static SupervisionOutcome Record(SupervisionCase one, int seen, SupervisionParty party, SupervisionRecord record, Actor actor, WorkingCalendar days)
    {
        if (WhyNot(one, SupervisionMove.Record, party) is { } refused) return refused;
        if (record.Date > actor.Today) return new SupervisionOutcome.Refused("督查日期还没有到，请填写实际督查的日期。");
        if (record is { RectifyBy: not null, NothingToRectify: true }) return new SupervisionOutcome.Refused("填了整改时限，又选了无需整改，请只保留一项。");
        if (record.RectifyBy is { } due && DueFault(due, actor.Today) is { } fault) return new SupervisionOutcome.Refused(fault);
        if (seen != one.Version) return new SupervisionOutcome.Stale();
        // Matter, basis and team were decided by whoever opened it.
        var kept = record with
        {
            Matter = one.Record.Matter,
            Basis = one.Record.Basis,
            TeamUnitId = one.Record.TeamUnitId,
            Team = one.Record.Team,
            RectifyBy = record.RectifyBy is { } date ? days.NextWorkday(date) : null,
        };
        return Moved(one with { State = SupervisionState.Open, Record = kept, Evidence = null, ConfirmBy = null, Silence = null, TeamConfirmed = null, UnitConfirmed = null }, "填写督查记录");
    }

    /// <summary>送双方确认: the draft with the order's facts as they are now.</summary>
    /// <param name="confirmBy">The last day on which the unit is to confirm; the day itself where nobody says.</param>
    public static SupervisionOutcome Send(SupervisionCase one, int seen, SupervisionParty party, SupervisionEvidence evidence, DateOnly? confirmBy = null) =>
        WhyNot(one, SupervisionMove.Send, party) is { } refused ? refused
        : Missing(one.Record) is { Length: > 0 } missing ? new SupervisionOutcome.Refused($"督查记录还没有填写{missing}，不能送双方确认。请先填写完整。")
        : seen != one.Version ? new SupervisionOutcome.Stale()
        : Moved(one with { State = SupervisionState.Confirming, Evidence = evidence, ConfirmBy = confirmBy ?? evidence.AsOf }, "送双方确认");

    /// <summary>确认 by one of both sides; with the second it waits for the signature. The unit may add its view.</summary>
    public static SupervisionOutcome Confirm(SupervisionCase one, int seen, SupervisionParty party, string view, Actor actor)
    {
        if (WhyNot(one, SupervisionMove.Confirm, party) is { } refused) return refused;
        // Whoever belongs to the unit speaks for the unit alone.
        var unit = party.HasFlag(SupervisionParty.Unit);
        if ((unit ? one.UnitConfirmed : one.TeamConfirmed) is not null)
            return new SupervisionOutcome.Refused($"{(unit ? "被督查单位" : "督查组")}已经确认，不能重复确认。请等另一方确认。");
        if (seen != one.Version) return new SupervisionOutcome.Stale();
        var stamp = new Stamp(actor.PersonId, actor.At);
        var confirmed = unit
            ? one with { UnitConfirmed = stamp, Silence = null, View = view.Length > 0 ? new UnitView(view, actor.PersonId, actor.At) : null }
            : one with { TeamConfirmed = stamp };
        return Moved(confirmed with { State = After(confirmed) }, unit ? "单位确认" : "督查组确认");
    }

    /// <summary>记录单位没有确认, by the head with the reason, once the unit's time is over: the report goes on without it and says so. A view that the unit stated stays in it.</summary>
    public static SupervisionOutcome Pass(SupervisionCase one, int seen, SupervisionParty party, string reason, Actor actor)
    {
        if (WhyNot(one, SupervisionMove.Pass, party) is { } refused) return refused;
        if (one.UnitConfirmed is not null) return new SupervisionOutcome.Refused("被督查单位已经确认，不用记录没有确认。请等督查组确认。");
        if (one.Silence is not null) return new SupervisionOutcome.Refused("已经记录单位没有确认，不能重复记录。请等督查组确认。");
        var until = one.ConfirmBy ?? one.Evidence!.AsOf;
        if (actor.Today <= until) return new SupervisionOutcome.Refused($"被督查单位的确认时限是{until:yyyy年M月d日}，还没有过，不能记录没有确认。请先联系该单位。");
        if (reason.Length == 0) return new SupervisionOutcome.Refused("请填写理由，写明怎样催过、为什么不再等。");
        if (seen != one.Version) return new SupervisionOutcome.Stale();
        var passed = one with { Silence = new UnitSilence(until, reason, new Stamp(actor.PersonId, actor.At)) };
        return Moved(passed with { State = After(passed) }, "记录单位没有确认");
    }

    /// <summary>单位意见: the unit disagrees and does not confirm yet; the team looks at it again (R65).</summary>
    public static SupervisionOutcome State(SupervisionCase one, int seen, SupervisionParty party, string view, Actor actor)
    {
        if (WhyNot(one, SupervisionMove.View, party) is { } refused) return refused;
        if (one.UnitConfirmed is not null) return new SupervisionOutcome.Refused("本单位已经确认督查报告，不能再提出意见。请等督查组确认和秘书处负责人签发。");
        if (view.Length == 0) return new SupervisionOutcome.Refused("请填写单位意见，写明哪一处不符合实际和依据。");
        return seen != one.Version ? new SupervisionOutcome.Stale()
            : Moved(one with { View = new UnitView(view, actor.PersonId, actor.At) }, "单位提出意见");
    }

    /// <summary>签发: the report goes to the main leaders; without anything to put right the supervision is over.</summary>
    public static SupervisionOutcome Conclude(SupervisionCase one, int seen, SupervisionParty party, Actor actor)
    {
        if (WhyNot(one, SupervisionMove.Conclude, party) is { } refused) return refused;
        if (one.Record.RectifyBy is { } due && due <= actor.Today)
            return new SupervisionOutcome.Refused($"整改时限{due:yyyy年M月d日}已到，不能签发。请先由督查组修改整改时限，再送双方确认。");
        if (seen != one.Version) return new SupervisionOutcome.Stale();
        var signed = one with { Signed = new Stamp(actor.PersonId, actor.At) };
        return one.Record.NothingToRectify
            ? Moved(signed with { State = SupervisionState.Closed, Closed = signed.Signed, Record = one.Record with { Result = "无需整改。" } }, "签发督查报告")
            : Moved(signed with { State = SupervisionState.Rectifying }, "签发督查报告");
    }

    /// <summary>报整改结果; one that waits to be verified can still be replaced.</summary>
    public static SupervisionOutcome Rectify(SupervisionCase one, int seen, SupervisionParty party, string text, string attachment, Actor actor) =>
        WhyNot(one, SupervisionMove.Rectify, party) is { } refused ? refused
        : text.Length == 0 ? new SupervisionOutcome.Refused("请填写整改结果。")
        : seen != one.Version ? new SupervisionOutcome.Stale()
        : Moved(one with { State = SupervisionState.Rectified, Rectification = new Rectification(text, attachment, actor.PersonId, actor.At) }, "报整改结果");

    /// <summary>核实整改: the only way to the end, never by the unit itself (R66). Late for ever where the result came after the date.</summary>
    /// <param name="pass">Null where nobody chose.</param>
    public static SupervisionOutcome Verify(SupervisionCase one, int seen, SupervisionParty party, bool? pass, string result, Actor actor)
    {
        if (WhyNot(one, SupervisionMove.Verify, party) is { } refused) return refused;
        if (pass is not { } passed) return new SupervisionOutcome.Refused("没有选择整改到位或者继续整改，不能核实。请选择其中一项。");
        if (result.Length == 0) return new SupervisionOutcome.Refused(passed ? "请填写核实结果。" : "请填写还需整改的内容，单位要凭它整改。");
        if (seen != one.Version) return new SupervisionOutcome.Stale();
        if (!passed) return Moved(one with { State = SupervisionState.Rectifying, Returns = one.Returns + 1, Note = result }, "继续整改");
        return Moved(
            one with
            {
                State = SupervisionState.Closed,
                Closed = new Stamp(actor.PersonId, actor.At),
                ClosedLate = one.IsOverdue(actor.Today),
                Record = one.Record with { Result = result },
                Note = "",
            },
            "督查办结");
    }

    /// <summary>撤销, with the reason, until the report is signed.</summary>
    public static SupervisionOutcome Withdraw(SupervisionCase one, int seen, SupervisionParty party, string reason) =>
        WhyNot(one, SupervisionMove.Withdraw, party) is { } refused ? refused
        : reason.Length == 0 ? new SupervisionOutcome.Refused("请填写撤销督查的理由。")
        : seen != one.Version ? new SupervisionOutcome.Stale()
        : Moved(one with { State = SupervisionState.Withdrawn, Note = reason }, "撤销督查");

    /// <summary>What a record lacks before it can be confirmed: 督查日期、方式 …; empty where it is complete.</summary>
    public static string Missing(SupervisionRecord record) => string.Join('、', new[]
    {
        (record.Date is null, "督查日期"), (record.Way.Length == 0, "督查方式"), (record.Findings.Length == 0, "发现的问题"), (record.Cause.Length == 0, "原因"),
        (record.Opinion.Length == 0, "意见建议"), (record is { RectifyBy: null, NothingToRectify: false }, "整改时限（或者无需整改）"),
    }.Where(one => one.Item1).Select(one => one.Item2));

    /// <summary>What is wrong with 整改时限; null where nothing is.</summary>
    public static string? DueFault(DateOnly due, DateOnly today) =>
        due <= today ? $"整改时限{due:yyyy年M月d日}应晚于今天，请重新选择。"
        : due > today.AddYears(MostYears) ? $"整改时限{due:yyyy年M月d日}太远，请核对年份。"
        : null;

    // It waits for the signature once the team confirmed, and the unit did or had its time.
    private static SupervisionState After(SupervisionCase one) =>
        one.TeamConfirmed is not null && (one.UnitConfirmed is not null || one.Silence is not null) ? SupervisionState.Confirmed : SupervisionState.Confirming;

    private static SupervisionOutcome.Refused? WhyNot(SupervisionCase one, SupervisionMove move, SupervisionParty party) => SupervisionTable.WhyNot(one.State, move, party);

    private static SupervisionOutcome.Moved Moved(SupervisionCase one, string action) => new(one with { Version = one.Version + 1 }, action);
}
