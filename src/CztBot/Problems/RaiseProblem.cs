using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>problem.raise: a problem in the secretariat's own words, of a meeting or of a leader's sentence. Without inputs it opens the form.</summary>
public sealed class RaiseProblem(Database database, ProblemView view) : IVerb
{
    private static readonly Dictionary<string, ProblemSource> Sources = new(StringComparer.Ordinal)
    {
        ["secretariat"] = ProblemSource.Secretariat, ["meeting"] = ProblemSource.Meeting, ["leader"] = ProblemSource.Leader,
    };

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return ProblemDesk.OnlySecretariat("登记问题");
        if (!press.Has("text")) return Form(turn, press, "");
        if (press.Fault(("text", "问题")) is { } fault) return Reply.Say(fault);
        var (problem, wrong) = Read(turn, press);
        if (problem is null) return Form(turn, press, wrong);
        var saved = await database.WriteAsync(turn.Actor, async work =>
            await ProblemStore.OfOriginAsync(work, problem.Origin) is { } before ? before
            : await ProblemStore.SaveAsync(work, problem, "登记", null) ? problem : null, cancellation);
        return saved is null ? Reply.Say("没有保存，请再试一次。") : view.Show(turn, saved, saved.Id == problem.Id ? "已登记。请分类。" : "这个问题已经登记，没有重复登记。");
    }

    private static (Problem? Problem, string Fault) Read(Turn turn, CardPress press)
    {
        var text = press.Clean("text");
        if (text.Length == 0) return (null, "请填写问题。");
        var typed = press.Clean("task");
        var items = typed.Length == 0 ? [] : ItemNumbers.Find(turn.Standing.Plan, typed).ToList();
        if (typed.Length > 0 && items.Count == 0) return (null, $"没有编号为“{(typed.Length > 12 ? typed[..12] + "…" : typed)}”的任务，请写成 5 或 11b；不属于任务的可以不填。");
        if (items.Count > 1) return (null, $"“{typed}”有{items.Count}个报送事项，请写明是哪一个：{string.Join('、', items.Select(turn.Standing.Label))}。");
        var leader = press.Clean("leader");
        var source = Sources.GetValueOrDefault(press.Text("source") ?? "", ProblemSource.Secretariat);
        if (source == ProblemSource.Leader && leader.Length == 0) return (null, "来源是领导指示的，请选择领导。");
        if (leader.Length > 0 && turn.Standing.Person(leader) is not { } person) return (null, "所选的领导已不在名册中，请重新选择。");
        var named = press.Clean("unit");
        if (named.Length > 0 && UnitSearch.Of(turn.Standing, named, "登记问题") is UnitSearch.NotFound none) return (null, none.Reason);
        var unit = named.Length > 0 && UnitSearch.Of(turn.Standing, named, "登记问题") is UnitSearch.Found found ? found.UnitId : null;
        var item = items.Count == 1 ? items[0] : null;
        return (new Problem
        {
            Id = Guid.CreateVersion7().ToString(),
            Origin = $"card/{(press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString())}/{turn.Actor.PersonId}",
            Source = source,
            ItemId = item?.Id,
            UnitId = unit ?? (item?.Leads[0] is { IsPlaceholder: false } lead ? lead.UnitId : null),
            Text = text,
            ProposedLevel = press.Number("level") is >= 1 and <= 5 and var level ? level : null,
            InstructorId = leader.Length > 0 ? leader : null,
            RaisedAt = turn.Actor.At,
            RaisedBy = turn.Actor.PersonId,
        }, "");
    }

    private static Reply Form(Turn turn, CardPress press, string notice) => new AskCard
    {
        Title = "登记问题",
        Notice = notice,
        Fields =
        [
            AskField.Text("text", "问题", press.Text("text")),
            AskField.Line("task", "任务编号（不属于任务的不填）", press.Text("task")),
            AskField.Line("unit", "单位（写全称；填了任务的可不填，默认牵头单位）", press.Text("unit")),
            AskField.Choice("source", "来源", press.Text("source") ?? "secretariat", ("秘书处掌握", "secretariat"), ("会议提出", "meeting"), ("领导指示", "leader")),
            AskField.Choice("leader", "领导（领导指示的必选）", press.Text("leader"),
                turn.Standing.Roster.Leaders().Select(leader => ($"{RoleWords.Post(leader)}{leader.Name}", leader.Id))),
            AskField.Choice("level", "建议层级", press.Text("level"), Enumerable.Range(1, 5).Select(number => (ProblemKinds.Level(number), $"{number}"))),
        ],
        Actions =
        [
            // The same card pressed twice is the same problem.
            NoticeAction.Of("登记", "problem.raise", ("request", press.Text("request") ?? Guid.CreateVersion7().ToString())),
            NoticeAction.Of("返回问题列表", "word.say", ("text", "问题")),
        ],
    }.ToReply();
}
