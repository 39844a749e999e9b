using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Summaries;

namespace CztBot.Evaluation;

/// <summary>evaluation.open: one scope of an evaluation.</summary>
public sealed class OpenEvaluation(EvaluationDesk desk, EvaluationView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        return refusal ?? await view.ShowAsync(turn, file!, press.Text("item"), more: press.Text("more") == "true");
    }
}

/// <summary>年度评价: the latest; a year, half or quarter behind it chooses another.</summary>
public sealed class EvaluationWord(EvaluationDesk desk, EvaluationView view) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var period = await desk.LatestAsync(turn);
        if (rest.Length > 0 && !PeriodCode.TryParse(rest, out period))
            return Reply.Say(string.Create(CultureInfo.InvariantCulture, $"评价周期请写成“年度评价 {turn.Today.Year}”或者“年度评价 {turn.Today.Year}年上半年”这样的形式。"));
        var (file, refusal) = await desk.OpenAsync(turn, period, draft: false);
        return refusal ?? await view.ShowAsync(turn, file!, null);
    }
}
