using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Projects;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>Carries one move out: the right and the state at the rule, the form where something has to be typed, what was typed kept.</summary>
public sealed class ProjectBook(Database database, ProjectDesk desk, ProjectView view)
{
    /// <param name="what">更新, 移出 …</param>
    /// <param name="filled">Whether the press came from the form.</param>
    public async Task<Reply> MoveAsync(
        Turn turn, CardPress press, string what, bool filled, Func<CrossProject, IReadOnlyList<AskField>> fields, Func<CrossProject, int, MoveOutcome<CrossProject>> rule, CancellationToken cancellation)
    {
        var (found, refusal) = await desk.OpenToKeepAsync(turn, press, what, byLeads: what is "更新" or TrackedClosure.Proposing);
        if (found is not { } one) return refusal!;
        if (press.Fault(("reason", "理由"), ("approver", "批准人"), ("progress", "项目进展"), ("evidence", "证明材料"), ("opinion", "核实意见")) is { } fault) return Reply.Say(fault);
        var open = IsOpenTo(one, what);
        if (!filled && open) return Form(turn, one, press, what, fields, "");
        var outcome = rule(one, press.Number("version") ?? -1);
        if (outcome is MoveOutcome<CrossProject>.Refused refused) return open ? Form(turn, one, press, what, fields, refused.Reason) : await view.ShowAsync(turn, one, refused.Reason);
        if (outcome is MoveOutcome<CrossProject>.Moved moved && await database.WriteAsync(turn.Actor, work => ProjectStore.SaveAsync(work, moved.One, moved.Action, one), cancellation))
            return await view.ShowAsync(turn, moved.One, $"已办理：{what}。");
        var (now, gone) = await desk.OpenAsync(turn, press);
        return gone ?? (IsOpenTo(now!, what)
            ? Form(turn, now!, press, what, fields, "这个项目刚刚有更新，没有保存。您填写的内容还在，请核对后再提交。", renewed: true)
            : await view.ShowAsync(turn, now!, "这个项目刚刚有更新，没有保存。请看下面的最新内容。"));
    }

    private static bool IsOpenTo(CrossProject one, string what) => (what != TrackedClosure.Proposing || one.Matters.Count == 0)
        && (TrackedClosure.IsOpenTo(one, what) ?? (what == "重新纳入" ? one.Left is not null : one is { Left: null, IsClosed: false }));

    private static Reply Form(Turn turn, CrossProject one, CardPress press, string what, Func<CrossProject, IReadOnlyList<AskField>> fields, string notice, bool renewed = false) => new AskCard
    {
        Title = $"{CardString.Escape(one.Id)} {CardString.Escape(one.Name)} {what}",
        Lines = what != "更新" ? []
            : ["每一类分别写明情况、涉及的另一城市、对方部门和需要办理的事项；没有的留空。", .. one.ItemIds.Count > 0 ? [$"进展随{string.Join('、', ProjectList.Tasks(turn, one))}月报，这里不再填写。"] : Array.Empty<string>()],
        Notice = notice,
        Fields = fields(one),
        Actions =
        [
            NoticeAction.Of(what == "更新" ? "保存" : what, press.Verb, ("project", one.Id), ("version", renewed ? $"{one.Version}" : press.Text("version") ?? $"{one.Version}"), ("filled", "true")),
            NoticeAction.Of("返回", "project.open", ("project", one.Id)),
        ],
    }.ToReply();
}
