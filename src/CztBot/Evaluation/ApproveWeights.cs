using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>evaluation.weights: the head approves the configured weights; without that there is no composite score (R68).</summary>
public sealed class ApproveWeights(Database database, EvaluationDesk desk, EvaluationView view, EvaluationTerms terms) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("综合评价的权重由秘书处负责人批准，您没有这项权限。请联系负责人办理。");
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (terms.Weights is not { } weights) return await view.ShowAsync(turn, file!, EvaluationKinds.All, "没有设置综合评价的权重，不计综合得分。需要的，请系统管理员先设置。");
        if (file!.Pack.Weights is not null) return await view.ShowAsync(turn, file, EvaluationKinds.All, "现在的权重已经批准，无需重复操作。");
        if (press.Text("weights") != weights.Text)
        {
            return new NoticeCard
            {
                Title = "批准综合评价的权重？",
                Lines = ["批准后计算综合得分，签发前注明阶段性参考。权重改动后需要重新批准。"],
                Facts = [.. Indicators.All.Where(indicator => weights.Of(indicator) > 0).Select(indicator => new NoticeFact(indicator.Name(), $"{weights.Of(indicator)}%"))],
                Actions =
                [
                    NoticeAction.Of("批准", "evaluation.weights", file.Data(EvaluationKinds.All, ("weights", weights.Text))),
                    NoticeAction.Of("返回", "evaluation.open", file.Data(EvaluationKinds.All)),
                ],
            }.ToReply();
        }

        await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
        {
            await EvaluationStore.ApproveAsync(work, weights);
            return true;
        }, cancellation);
        var (now, gone) = await desk.OpenAsync(turn, press);
        return gone ?? await view.ShowAsync(turn, now!, EvaluationKinds.All, "已批准权重，下面计算了综合得分。");
    }
}
