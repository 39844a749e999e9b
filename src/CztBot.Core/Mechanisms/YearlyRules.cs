using CztBot.Core.Orders;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Mechanisms.YearlyEntry>;

namespace CztBot.Core.Mechanisms;

/// <summary>The moves of an entry of 年度清单 (R79). The caller has checked that it is the secretariat or the city's coordinator.</summary>
public static class YearlyRules
{
    /// <summary>登记完成 with date and note; what stands can be put right the same way.</summary>
    public static Outcome Tick(YearlyEntry entry, int seen, DateOnly? on, string note, Actor actor)
    {
        if (on is not { } day) return new Outcome.Refused("请填写完成日期，写成 2020-06-30 这样的日期。");
        if (day > actor.Today) return new Outcome.Refused("完成日期还没有到，请填写今天或以前的日期。");
        // A work report of the year is often written in the last days of the year before.
        if (day.Year < entry.Year - 1 || day.Year > entry.Year + 1) return new Outcome.Refused($"完成日期{day:yyyy年M月d日}不属于{entry.Year}年度，请核对年份。");
        if (note.Length == 0) return new Outcome.Refused("请填写完成情况，写明会议、文件名称或文号。");
        if (entry.DoneOn == day && entry.Note == note) return new Outcome.Refused("日期和完成情况与现有内容相同，没有保存；确有变化的，请修改后再提交。");
        return seen != entry.Version ? new Outcome.Stale()
            : Moved(entry with { DoneOn = day, Note = note }, entry.IsDone ? "更正登记" : "登记完成", actor);
    }

    /// <summary>取消登记, with the reason; the trail keeps what stood.</summary>
    public static Outcome Reopen(YearlyEntry entry, int seen, string reason, Actor actor) =>
        !entry.IsDone ? new Outcome.Refused("这项还没有登记完成，不用取消。请发送“年度清单”，查看最新情况。")
        : reason.Length == 0 ? new Outcome.Refused("请填写取消登记的理由。")
        : seen != entry.Version ? new Outcome.Stale()
        : Moved(entry with { DoneOn = null, Note = "" }, $"取消登记：{reason}", actor);

    private static Outcome.Moved Moved(YearlyEntry entry, string action, Actor actor) =>
        new(entry with { Version = entry.Version + 1, Written = new Stamp(actor.PersonId, actor.At) }, action);
}
