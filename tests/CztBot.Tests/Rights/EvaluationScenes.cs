using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Evaluation;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>A signed evaluation of November with the appeal of another unit, one that can be signed, and what is pressed on them.</summary>
internal static class EvaluationScenes
{
    /// <summary>Weights that the head may approve.</summary>
    public static Dictionary<string, string> Weights { get; } = new(StringComparer.Ordinal)
    {
        ["Dispatch:Evaluation:TimelyWeight"] = "40", ["Dispatch:Evaluation:FirstPassWeight"] = "20", ["Dispatch:Evaluation:CheckpointsWeight"] = "20", ["Dispatch:Evaluation:OrdersInTimeWeight"] = "20",
    };

    private const string Signed = "2019-11";
    private const string Unsigned = "2019-10..2019-11";
    private const string Scope = $"unit/{RightsWorld.Unit}";

    public static IReadOnlyList<(string Name, string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("evaluation.open", "evaluation.open", [("month", Signed), ("item", Scope)]),
        ("evaluation.open 未签发", "evaluation.open", [("month", Unsigned), ("item", Scope)]),
        ("evaluation.list", "evaluation.list", [("month", Signed), ("item", "city")]),
        ("evaluation.records", "evaluation.records", [("month", Signed), ("item", Scope), ("indicator", "FirstPass")]),
        ("evaluation.sign", "evaluation.sign", [("month", Unsigned), ("item", "all"), ("confirmed", "true")]),
        ("evaluation.exclude", "evaluation.exclude", [("month", Unsigned), ("item", Scope), ("indicator", "Timely"), ("move", "exclude"), ("record", "report/2019-11/T11b"), ("reason", "情况特殊。")]),
        ("evaluation.weights", "evaluation.weights", [("month", Unsigned), ("item", "all"), ("weights", "40/20/20/20")]),
        ("evaluation.appeal", "evaluation.appeal", [("month", Signed), ("item", Scope), ("text", "11月已按时报送。")]),
        ("evaluation.reply", "evaluation.reply", [("month", Signed), ("decision", "reject"), ("opinion", "记录无误。")]),
    ];

    /// <summary>What a signature must have seen, and the appeal.</summary>
    public static async Task<(string Seen, string Appeal)> WriteAsync(BotWorld world)
    {
        var (standing, desk, actor) = (await world.StandingAsync(), world.Get<EvaluationDesk>(), Actor.System(world.Clock.Now));
        var body = EvaluationJson.Write(await desk.ComputeAsync(standing, Period.Of(Moves.November), actor.At));
        await world.Get<Database>().WriteAsync(actor, async work =>
            await EvaluationStore.SignAsync(work, new IssuedEvaluation { Period = Signed, Edition = 1, Body = body, Hash = EvaluationJson.HashOf(body), AppealUntil = new(2019, 12, 23), SignedBy = "system", SignedAt = actor.At })
            && await EvaluationStore.AppealAsync(work, Signed, 1, "长沙/教育", "请核对11月记录。"));
        return (EvaluationJson.Seen(await desk.ComputeAsync(standing, new Period(Moves.November.Previous, Moves.November), actor.At)), (await world.Get<EvaluationStore>().AppealsAsync(Signed, 1))[0].Id);
    }
}
