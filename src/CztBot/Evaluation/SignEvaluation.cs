using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>evaluation.sign: 签发 by the head or the named deputy once the period is over; what was seen is what is signed, its checksum is kept, and the time to appeal begins (R68, R70, R71).</summary>
public sealed class SignEvaluation(Database database, EvaluationDesk desk, EvaluationView view, EvaluationTerms terms, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("评价由秘书处负责人签发，您没有这项权限。请联系负责人签发。");
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Shown is not null) return await view.ShowAsync(turn, file, EvaluationKinds.All, "已经签发，无需重复操作。需要再发一版的，请先重新计算。");
        if (file.Pack.Open.Any()) return await view.ShowAsync(turn, file, EvaluationKinds.All, "周期内还有月份没有到报送截止日，不能签发；现在的结果供阶段性参考。");
        if (file.Pack.Months.Count == 0) return await view.ShowAsync(turn, file, EvaluationKinds.All, "周期内没有报送过月报，不能签发。");
        if (press.Text("seen") != EvaluationJson.Seen(file.Pack)) return await view.ShowAsync(turn, file, EvaluationKinds.All, "您打开后台账又有变化，没有签发。请看下面的最新结果，再次签发。");
        var (edition, reason) = ((file.Issued?.Edition ?? 0) + 1, press.Clean("reason"));
        if (press.Fault(("reason", "再发一版的理由")) is { } tooLong) return Reply.Say(tooLong);
        if (press.Text("confirmed") != "true" || (edition > 1 && reason.Length == 0)) return Ask(file, edition, press, press.Text("confirmed") == "true" ? "请填写再发一版的理由。" : "");
        var body = EvaluationJson.Write(file.Pack);
        var issued = new IssuedEvaluation
        {
            Period = file.Code,
            Edition = edition,
            Body = body,
            Hash = EvaluationJson.HashOf(body),
            Reason = edition > 1 ? reason : "",
            AppealUntil = turn.Standing.Days.AddWorkdays(turn.Today, terms.AppealDays),
            SignedBy = turn.Actor.PersonId,
            SignedAt = turn.Actor.At,
        };
        var signed = await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
            await EvaluationStore.SignAsync(work, issued) && await DeliveryStore.PlanAsync(work, EvaluationNotice.Tell(issued, file.Pack, turn.Standing)) >= 0, cancellation);
        if (signed) signal.Raise();
        var (now, _) = await desk.OpenAsync(turn, file.Period, draft: false);
        return await view.ShowAsync(turn, now!, EvaluationKinds.All, signed ? $"已签发第{edition}版，{issued.AppealUntil:yyyy年M月d日}前各单位可以申诉，已通知各单位联络员和市统筹员。" : "刚刚已经签发，无需重复操作。");
    }

    private static Reply Ask(EvaluationFile file, int edition, CardPress press, string notice) => new AskCard
    {
        Title = $"确认签发{file.Name}第{edition}版？",
        Lines = ["签发后结果不能更改，各单位可以查看本单位的指标并在期限内申诉。"],
        Notice = notice,
        Fields = edition > 1 ? [AskField.Text("reason", "再发一版的理由", press.Text("reason"))] : [],
        Actions =
        [
            NoticeAction.Of("确认签发", "evaluation.sign", file.Data(EvaluationKinds.All, ("seen", EvaluationJson.Seen(file.Pack)), ("confirmed", "true"))),
            NoticeAction.Of("返回", "evaluation.open", file.Data(EvaluationKinds.All)),
        ],
    }.ToReply();
}
