using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Problems;

namespace CztBot.Dispatches;

/// <summary>The forms on which a dispatch is written: every field is shown before anything is (R89); what was typed comes back in them.</summary>
public sealed class DispatchForms(DispatchTerms terms)
{
    private const string Usual = "请报送最新进展、存在问题和下步计划。";

    /// <summary>Asks for the items in words.</summary>
    public static Reply Items(CardPress press, string verb, string notice) => new AskCard
    {
        Title = verb == "round.adhoc" ? "新的临时调度" : "新的会议或现场调度",
        Lines = ["写明调度哪些事项：编号（如 5 11 13）、领域（如交通）、城市、单位、层级（如第3级）或状态（如滞后）；全部事项写“综合”。"],
        Notice = notice,
        Fields = [AskField.Line("items", "调度事项", press.Text("items"))],
        Actions = [NoticeAction.Of("下一步", verb, ("form", press.Text("form") ?? "")), NoticeAction.Of("返回调度列表", "word.say", ("text", "临时调度"))],
    }.ToReply();

    /// <summary>信息: items with their lead units, question, date, form and level.</summary>
    public Reply AdHoc(Turn turn, CardPress press, ChosenItems chosen, string notice)
    {
        var due = press.Text("due") ?? DispatchDates.Due(null, turn.Today, turn.Standing.Days, terms).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new AskCard
        {
            Title = $"临时调度：{CardString.Escape(chosen.Words)}",
            Lines = ["核对后发出，各牵头单位的联络员各收到一张卡片。月报照常报送，不受影响。"],
            Notice = notice,
            Fields =
            [
                Ticks(turn, chosen),
                AskField.Text("content", "报送要求", press.Text("content") ?? Usual),
                AskField.Date("due", "报送时限（遇休息日顺延）", due),
                AskField.Choice("form", "调度形式", press.Text("form") is { Length: > 0 } form ? form : "information", ("信息调度", "information"), ("会议调度", "meeting"), ("现场调度", "site")),
                Level(press, chosen),
                AskField.Line("units", "另请报送的单位（如区县政府、项目业主，写全称，用顿号隔开）", press.Text("units")),
            ],
            Actions = [NoticeAction.Of("发出", "round.adhoc", Carried(press, chosen)), NoticeAction.Of("返回调度列表", "word.say", ("text", "临时调度"))],
        }.ToReply();
    }

    /// <summary>会议 or 现场: time, place and host besides (R11).</summary>
    public static Reply Meeting(Turn turn, CardPress press, ChosenItems chosen, string notice)
    {
        var site = press.Text("form") == "site";
        return new AskCard
        {
            Title = $"{(site ? "现场调度" : "会议调度")}：{CardString.Escape(chosen.Words)}",
            Lines = ["核对后发出通知，各牵头单位的联络员和主持的领导各收到一张。"],
            Notice = notice,
            Fields =
            [
                Ticks(turn, chosen),
                AskField.Text("content", "议题", press.Text("content") is { } typed && typed != Usual ? typed : ""),
                AskField.Date("date", "会议日期", press.Text("date")),
                AskField.Line("time", "会议时间（如 15:00）", press.Text("time")),
                AskField.Line("place", "地点", press.Text("place")),
                AskField.Choice("host", "主持（秘书处主持的不选）", press.Text("host"), turn.Standing.Roster.Leaders().Select(leader => ($"{RoleWords.Post(leader)}{leader.Name}", leader.Id))),
                Level(press, chosen),
                AskField.Line("units", "另请参加的单位（写全称，用顿号隔开）", press.Text("units")),
                AskField.Tick("held", "补录：会议已经开过，不发通知", press.Text("held")),
            ],
            Actions = [NoticeAction.Of("发出通知", "meeting.call", [.. Carried(press, chosen), ("form", site ? "site" : "meeting")]), NoticeAction.Of("返回调度列表", "word.say", ("text", "临时调度"))],
        }.ToReply();
    }

    private static AskField Ticks(Turn turn, ChosenItems chosen) => AskField.Many(
        "items", "调度事项（可以取消勾选）", string.Join(',', chosen.Ticked.Select(item => item.Id)),
        chosen.Shown.Select(item => ($"{turn.Standing.Label(item)} {item.Title}（{string.Join('、', item.Leads.Select(lead => lead.Name))}）", item.Id)));

    private static AskField Level(CardPress press, ChosenItems chosen) => AskField.Choice(
        "level", "调度层级（不分级的不选）", press.Text("level") ?? $"{chosen.Level}", Enumerable.Range(1, 5).Select(number => (ProblemKinds.Level(number), $"{number}")));

    private static (string, string)[] Carried(CardPress press, ChosenItems chosen) =>
    [
        // The same card pressed twice is the same dispatch.
        ("request", press.Text("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString()),
        ("shown", string.Join(',', chosen.Shown.Select(item => item.Id))), ("words", chosen.Words),
    ];
}
