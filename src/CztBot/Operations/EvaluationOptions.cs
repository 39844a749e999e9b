using System.ComponentModel.DataAnnotations;
using CztBot.Core.Evaluation;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:Evaluation"; see <see cref="EvaluationTerms"/> for what each means. All weights 0 is no composite score.</summary>
public sealed class EvaluationOptions : IValidatableObject
{
    [Range(1, 60)]
    public int AppealDays { get; set; } = 5;

    [Range(3, 100)]
    public int LeastCases { get; set; } = 3;

    [Range(0, 100)]
    public int TimelyWeight { get; set; }

    [Range(0, 100)]
    public int FirstPassWeight { get; set; }

    [Range(0, 100)]
    public int CheckpointsWeight { get; set; }

    [Range(0, 100)]
    public int OrdersInTimeWeight { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Weights.Sum is 0 or 100 ? [] : [new ValidationResult($"四项权重之和应为100（不计综合得分的都写0），现在是{Weights.Sum}", [nameof(TimelyWeight)])];

    public EvaluationTerms ToTerms() => new() { AppealDays = AppealDays, LeastCases = LeastCases, Weights = Weights.Sum == 0 ? null : Weights };

    private EvaluationWeights Weights => new(TimelyWeight, FirstPassWeight, CheckpointsWeight, OrdersInTimeWeight);
}
