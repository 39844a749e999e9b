using System.ComponentModel.DataAnnotations;
using CztBot.Core.Mechanisms;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:Yearly"; see <see cref="YearlyTerms"/> for what each means.</summary>
public sealed class YearlyOptions : IValidatableObject
{
    public IList<int> Forum { get; set; } = [];

    public IList<int> Papers { get; set; } = [];

    public YearlyTerms ToTerms() => new([.. Forum], [.. Papers]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Forum.Select(month => (month, nameof(Forum))).Concat(Papers.Select(month => (month, nameof(Papers))))
            .Where(one => one.month is < 1 or > 12).Select(one => new ValidationResult($"“{one.month}”应为1到12的月份", [one.Item2]));
}
