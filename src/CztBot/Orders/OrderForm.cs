using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;

namespace CztBot.Orders;

/// <summary>The form on which an order is written: fresh, of a problem, or of a draft; what was typed comes back in it.</summary>
public sealed class OrderForm(OrderTerms terms)
{
    public Reply Show(Turn turn, CardPress press, OrderSource source, string notice)
    {
        var content = source.Draft?.Content;
        string Kept(string id, string? drafted) => press.Text(id) ?? drafted ?? "";
        var names = turn.Standing;
        var card = new AskCard
        {
            Title = source.Draft is null ? "拟交办单" : "修改交办单",
            Lines = source.Problem is { } problem ? [CardString.Escape(problem.Text)] : [],
            Notice = notice,
            Fields =
            [
                AskField.Text("requirement", "办理要求", Kept("requirement", content?.Requirement ?? source.Problem?.Text)),
                AskField.Line("mainUnit", "主办单位（写全称；几个单位各办一单的用顿号隔开）", Kept("mainUnit", Name(content?.UnitId ?? source.Problem?.UnitId))),
                AskField.Line("coUnits", "协办单位（用顿号隔开）", Kept("coUnits", content is null ? "" : string.Join('、', content.CoUnitIds.Select(names.UnitName)))),
                AskField.Date("due", $"办结时限（不填则一般{terms.NormalDays}个、紧急{terms.UrgentDays}个工作日）", Kept("due", (content?.DueOn ?? source.Problem?.DueOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
                AskField.Choice("urgency", "缓急", Kept("urgency", content is { Urgent: true } ? "urgent" : "normal"), ("一般", "normal"), ("紧急", "urgent")),
                AskField.Tick("key", "重点交办", Kept("key", content is { Key: true } ? "true" : "false")),
                AskField.Choice("instructor", "交办领导（没有的不选）", Kept("instructor", content?.InstructorId ?? source.Problem?.InstructorId),
                    names.Roster.Leaders().Select(leader => ($"{RoleWords.Post(leader)}{leader.Name}", leader.Id))),
            ],
            Actions = [.. Buttons(turn, press, source)],
        };
        return card.ToReply();

        string? Name(string? unit) => unit is null ? null : names.UnitName(unit);
    }

    /// <summary>Reads the form; a sentence on what is wrong where it cannot be read.</summary>
    public (OrderInput? Input, string Fault) Read(Turn turn, CardPress press, OrderSource source)
    {
        var requirement = press.Clean("requirement");
        if (requirement.Length == 0) return (null, "请填写办理要求。");
        var (units, fault) = OrderUnits.Mains(turn.Standing, press.Clean("mainUnit"), turn.Today);
        if (fault.Length > 0) return (null, fault);
        var (assisting, wrong) = OrderUnits.Assisting(turn.Standing, press.Clean("coUnits"));
        if (wrong.Length > 0) return (null, wrong);
        if (assisting.FirstOrDefault(units.Contains) is { } both) return (null, $"{turn.Standing.UnitName(both)}既是主办又是协办，请只保留一处。");
        var leader = press.Clean("instructor");
        if (leader.Length > 0 && turn.Standing.Person(leader)?.Is(Roles.Leader) is not true) return (null, "所选的交办领导已不在名册中，请重新选择。");
        var urgent = press.Text("urgency") is "urgent" or "紧急";
        var due = OrderWriting.Due(press.Date("due"), urgent, leader.Length > 0, turn.Today, turn.Standing.Days, terms);
        if (OrderWriting.DueFault(due, turn.Today) is { } date) return (null, date);
        var (problem, drafted) = (source.Problem, source.Draft?.Content);
        return (new OrderInput(units, new OrderContent
        {
            Requirement = requirement,
            UnitId = units[0],
            CoUnitIds = assisting,
            DueOn = due,
            Urgent = urgent,
            Key = press.Ticked("key"),
            InstructorId = leader.Length > 0 ? leader : null,
            ProblemId = problem?.Id ?? drafted?.ProblemId,
            ItemId = problem?.ItemId ?? source.ItemId ?? drafted?.ItemId,
            DispatchId = source.Dispatch?.Id,
            Proposal = source.Proposal,
            OfProject = problem is null ? drafted?.OfProject ?? false : problem.Tracked() == TrackedSource.Project,
            Level = problem?.Classification?.Level ?? drafted?.Level ?? source.Dispatch?.Level,
            Source = source.Dispatch is { } dispatch ? DispatchWords.Name(dispatch) : problem is null ? drafted?.Source ?? "临时交办" : ProblemKinds.Word(problem.Source) + (problem.Month is { } month ? $"（{month.Chinese}）" : ""),
        }), "");
    }

    private static IEnumerable<NoticeAction> Buttons(Turn turn, CardPress press, OrderSource source)
    {
        (string, string)[] data =
        [
            // The same card pressed twice is the same order.
            ("request", source.Draft?.Request ?? press.Text("request") ?? Guid.CreateVersion7().ToString()),
            ("order", source.Draft?.Id ?? ""), ("version", $"{source.Draft?.Version ?? 0}"), ("problem", source.Problem?.Id ?? ""), ("seen", $"{source.Problem?.Version ?? 0}"),
            ("dispatch", source.Dispatch?.Id ?? ""), ("proposal", source.Proposal ?? ""), ("about", source.ItemId ?? ""),
        ];
        if (turn.Caller.MaySign) yield return NoticeAction.Of("签发交办", "order.issue", data);
        yield return NoticeAction.Of("送签", "order.send", data);
        yield return NoticeAction.Of("存草稿", "order.draft", data);
        yield return source.Problem is { } problem && source.Draft is null ? NoticeAction.Of("返回", "problem.open", ("problem", problem.Id))
            : source is { Draft: null, Dispatch: { } dispatch } ? NoticeAction.Of("返回", "dispatch.open", ("dispatch", dispatch.Id)) : NoticeAction.Of("返回交办列表", "word.say", ("text", "交办"));
    }
}

/// <summary>What an order is written from.</summary>
/// <param name="Draft">The draft that is changed; null for a fresh order.</param>
/// <param name="Problem">The problem behind it; null for an ad hoc one.</param>
public sealed record OrderSource(HandOverOrder? Draft, Problem? Problem)
{
    /// <summary>The ad hoc dispatch or meeting behind it, or null.</summary>
    public Dispatch? Dispatch { get; init; }

    /// <summary>The proposal of the meeting's minutes, or null.</summary>
    public string? Proposal { get; init; }

    /// <summary>The item of the dispatch that it is about, or null.</summary>
    public string? ItemId { get; init; }
}

/// <summary>What was written: the units, each with an order of its own, and what they all say.</summary>
public sealed record OrderInput(IReadOnlyList<string> Units, OrderContent Content);
