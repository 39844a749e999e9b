using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>evaluation.reply: the appeals against an edition, and the head's decision on each; what is upheld is put right by an exclusion and another edition (R71).</summary>
public sealed class ReplyToAppeal(Database database, EvaluationDesk desk, EvaluationStore evaluations, SendSignal signal) : IVerb
{
    private const int Rows = 6;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("申诉由秘书处办理，您没有这项权限。请发送“年度评价”，查看本单位的申诉和答复。");
        if (press.Text("appeal") is not { Length: > 0 } id)
        {
            var (file, refusal) = await desk.OpenAsync(turn, press);
            return refusal ?? await ListAsync(turn, file!, "");
        }

        if (!turn.Caller.MaySign) return Reply.Say("申诉由秘书处负责人答复，您没有这项权限。请联系负责人办理。");
        if (await evaluations.AppealAsync(id) is not { } appeal) return Reply.Say("没有找到这件申诉。请发送“年度评价”，重新查看。");
        var about = new (string, string)[] { ("month", appeal.Period), ("appeal", appeal.Id) };
        if (appeal.Decided) return Show(turn, appeal, about, "这件申诉已经答复，不能重复答复。", []);
        if (press.Fault(("opinion", "答复意见")) is { } tooLong) return Reply.Say(tooLong);
        var (decision, opinion) = (press.Text("decision"), press.Clean("opinion"));
        if (decision is not ("uphold" or "reject") || opinion.Length == 0)
            return Show(turn, appeal, about, decision is null ? "" : "请填写答复意见。", [AskField.Text("opinion", "答复意见", press.Text("opinion"))]);
        var actor = turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id };
        var kept = await database.WriteAsync(actor, async work =>
            await EvaluationStore.ReplyAsync(work, appeal, decision == "uphold", opinion) && await DeliveryStore.PlanAsync(work, AppealNotice.Tell(appeal, turn.Standing, actor.At)) >= 0, cancellation);
        if (kept) signal.Raise();
        var now = await evaluations.AppealAsync(id);
        return Show(turn, now!, about, kept ? $"已答复，并通知申诉单位。{(decision == "uphold" ? "采纳的，请重新计算，剔除有关记录后再发一版。" : "")}" : "这件申诉刚刚已经答复，没有重复答复。", []);
    }

    private async Task<Reply> ListAsync(Turn turn, EvaluationFile file, string notice)
    {
        if (file.Issued is not { } issued) return Reply.Say($"{file.Name}还没有签发，没有申诉。");
        var appeals = await evaluations.AppealsAsync(issued.Period, issued.Edition);
        if (appeals.Count == 0) return Reply.Say($"{file.Name}第{issued.Edition}版没有申诉。");
        return new NoticeCard
        {
            Title = $"{file.Name}第{issued.Edition}版：申诉{appeals.Count}件",
            Lines = [$"{notice}等待答复{appeals.Count(one => !one.Decided)}件。"],
            Facts = [.. appeals.Select(one => new NoticeFact(turn.Standing.UnitName(one.UnitId), State(one)))],
            Actions =
            [
                .. appeals.OrderBy(one => one.Decided).Take(Rows - 1).Select(one => NoticeAction.Of(turn.Standing.UnitName(one.UnitId), "evaluation.reply", ("month", one.Period), ("appeal", one.Id))),
                NoticeAction.Of("返回", "evaluation.open", ("month", file.Code), ("item", EvaluationKinds.All)),
            ],
        }.ToReply();
    }

    private static Reply Show(Turn turn, Appeal appeal, (string, string)[] about, string notice, IReadOnlyList<AskField> fields) => new AskCard
    {
        Title = $"{turn.Standing.UnitName(appeal.UnitId)}的申诉",
        Lines = [CardString.Escape(appeal.Text), $"{turn.Standing.PersonName(appeal.PersonId)}，{appeal.At:yyyy年M月d日}", .. appeal.Decided ? [CardString.Escape(State(appeal))] : Array.Empty<string>()],
        Notice = notice,
        Fields = fields,
        Actions =
        [
            .. appeal.Decided ? Array.Empty<NoticeAction>()
                : [NoticeAction.Of("采纳", "evaluation.reply", [.. about, ("decision", "uphold")]), NoticeAction.Of("不予采纳", "evaluation.reply", [.. about, ("decision", "reject")])],
            NoticeAction.Of("返回", "evaluation.reply", ("month", appeal.Period)),
        ],
    }.ToReply();

    private static string State(Appeal appeal) => !appeal.Decided ? "等待答复" : $"{(appeal.IsUpheld == 1 ? "采纳" : "不予采纳")}：{appeal.Opinion}";
}
