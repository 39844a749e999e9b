using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>evaluation.appeal: a unit, or the coordinator of its city, appeals against the signed figures within the time (R71).</summary>
public sealed class AppealEvaluation(Database database, EvaluationDesk desk, EvaluationView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        var reader = EvaluationReader.Of(turn);
        if (file!.Row(reader, press.Text("item")) is not { Kind: EvaluationKinds.Unit } row || !reader.IsOwn(row.Key))
            return Reply.Say("申诉由有关单位的联络员或者市发改统筹员提出，您不能对这一项申诉。请发送“年度评价”，查看您能查看的结果。");
        if (file.Shown is not { } shown) return await view.ShowAsync(turn, file, row.Scope, "还没有签发，不能申诉。请在签发后提出。");
        if (turn.Today > shown.AppealUntil) return await view.ShowAsync(turn, file, row.Scope, $"申诉截止{shown.AppealUntil:yyyy年M月d日}，现在不能再提出。有新的情况，请联系秘书处。");
        if (press.Fault(("text", "申诉内容")) is { } tooLong) return Reply.Say(tooLong);
        if (press.Clean("text") is not { Length: > 0 } text)
        {
            return new AskCard
            {
                Title = $"对{file.Name}申诉：{CardString.Escape(EvaluationWords.Scope(turn.Standing, row))}",
                Lines = [$"请写明哪一项指标、哪一条记录不符合实际和依据，{shown.AppealUntil:yyyy年M月d日}前提出，每版一次。"],
                Notice = press.Text("text") is null ? "" : "请填写申诉内容。",
                Fields = [AskField.Text("text", "申诉内容", press.Text("text"))],
                Actions = [NoticeAction.Of("提出申诉", "evaluation.appeal", file.Data(row.Scope)), NoticeAction.Of("返回", "evaluation.open", file.Data(row.Scope))],
            }.ToReply();
        }

        var kept = await database.WriteAsync(turn.Actor, work => EvaluationStore.AppealAsync(work, shown.Period, shown.Edition, row.Key, text), cancellation);
        return await view.ShowAsync(turn, file, row.Scope, kept ? "已提出申诉，请等秘书处答复。" : "本单位对这一版已经提出过申诉，没有重复记录。");
    }
}
