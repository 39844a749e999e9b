using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>Lays the evaluation of a period on the desk: the signed one, or the one computed from the ledger as it stands.</summary>
public sealed class EvaluationDesk(EvaluationStore evaluations, EvaluationSource source, EvaluationTerms terms)
{
    public const string NotYours = "评价结果由秘书处、市领导、市发改统筹员和有关单位查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    /// <summary>For a press; a refusal in words for those who may not, and for periods before the duty began.</summary>
    public async Task<(EvaluationFile? File, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        PeriodCode.TryParse(press.Text("month"), out var period)
            ? await OpenAsync(turn, period, press.Text("draft") == "true")
            : (null, Reply.Say("没有这个评价周期。请写成“年度评价 2020”或者“年度评价 2020年上半年”。"));

    /// <param name="draft">Computed anew although one is signed; for the secretariat.</param>
    public async Task<(EvaluationFile? File, Reply? Refusal)> OpenAsync(Turn turn, Period period, bool draft)
    {
        var reader = EvaluationReader.Of(turn);
        if (!reader.MayAsk) return (null, Reply.Say(NotYours));
        var issued = await IssuedAsync(period);
        if (issued is { Intact: false }) return (null, Reply.Say($"{PeriodCode.Chinese(period)}评价与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。"));
        if (issued is not null && !(draft && turn.Caller.InSecretariat)) return (new EvaluationFile(period, EvaluationJson.Read(issued.Body), issued, Shown: issued), null);
        if (!turn.Caller.InSecretariat) return (null, Reply.Say($"{PeriodCode.Chinese(period)}评价还没有签发。目前的指标可以直接提问，例如“今年评价怎么样”。"));
        if (period.From > Month.Of(turn.Today)) return (null, Reply.Say($"{PeriodCode.Chinese(period)}还没有开始，不能评价。请选择已经开始的周期。"));
        return (new EvaluationFile(period, await ComputeAsync(turn.Standing, period, turn.Actor.At), issued, Shown: null), null);
    }

    /// <summary>The period of the evaluation that is meant where none is named: this year's, until March the last year's; for whoever is not in the secretariat the last that was signed.</summary>
    public async Task<Period> LatestAsync(Turn turn) =>
        !turn.Caller.InSecretariat && await evaluations.LatestAsync() is { } latest && PeriodCode.TryParse(latest.Period, out var signed) ? signed : Period.Year(turn.Today.AddMonths(-3).Year);

    /// <summary>The newest signed edition; null without one.</summary>
    public async Task<IssuedEvaluation?> IssuedAsync(Period period) => await evaluations.EditionsAsync(PeriodCode.Of(period)) is [var newest, ..] ? newest : null;

    /// <summary>For a question: the signed edition where there is one, else what the ledger gives now.</summary>
    public async Task<EvaluationFile> AnsweredAsync(Turn turn, Period period)
    {
        var issued = await IssuedAsync(period) is { Intact: true } signed ? signed : null;
        return new EvaluationFile(period, issued is null ? await ComputeAsync(turn.Standing, period, turn.Actor.At) : EvaluationJson.Read(issued.Body), issued, issued);
    }

    /// <summary>From the ledger as it stood at an instant, with the configured weights where the head approved them.</summary>
    public async Task<EvaluationPack> ComputeAsync(Standing standing, Period period, DateTimeOffset at) =>
        await ComputeAsync(standing, period, at, await evaluations.ApprovedWeightsAsync(at) == terms.Weights?.Text ? terms.Weights : null, terms.LeastCases);

    /// <summary>Computes a signed edition again: whether the ledger still gives the same, byte for byte (R70).</summary>
    public async Task<bool> ReproducesAsync(Standing standing, IssuedEvaluation issued)
    {
        var pack = EvaluationJson.Read(issued.Body);
        return EvaluationJson.HashOf(EvaluationJson.Write(await ComputeAsync(standing, pack.Period, pack.AsOf, pack.Weights, pack.LeastCases))) == issued.Hash;
    }

    private async Task<EvaluationPack> ComputeAsync(Standing standing, Period period, DateTimeOffset at, EvaluationWeights? weights, int least) =>
        EvaluationCalculator.Compute(await source.InputAsync(standing, period, at) with { Weights = weights, LeastCases = least });
}

/// <summary>An evaluation on the desk.</summary>
/// <param name="Issued">The newest signed edition, whether it is shown or not.</param>
/// <param name="Shown">The signed edition that <paramref name="Pack"/> is of; null for what was just computed.</param>
public sealed record EvaluationFile(Period Period, EvaluationPack Pack, IssuedEvaluation? Issued, IssuedEvaluation? Shown)
{
    public string Code => PeriodCode.Of(Period);

    public string Name => $"{PeriodCode.Chinese(Period)}评价";

    /// <summary>第1版, 未签发.</summary>
    public string State => Shown is { } shown ? $"第{shown.Edition}版" : "未签发";

    /// <summary>Whether a figure is of a signed edition, in a sentence.</summary>
    public string Signed => Shown is { } shown ? $"第{shown.Edition}版，{shown.SignedAt:yyyy年M月d日}签发。" : "没有签发，供阶段性参考。";

    /// <summary>What a button of this evaluation carries.</summary>
    public (string, string)[] Data(string scope, params ReadOnlySpan<(string, string)> more) =>
        [("month", Code), ("item", scope), .. Shown is null && Issued is not null ? [("draft", "true")] : Array.Empty<(string, string)>(), .. more];

    /// <summary>The scope that a press names, where the reader may read it.</summary>
    public EvaluationRow? Row(EvaluationReader reader, string? scope) =>
        Pack.Row(scope is { Length: > 0 } named ? named : reader.Home) is { } row && reader.MayRead(row) ? row : null;
}
