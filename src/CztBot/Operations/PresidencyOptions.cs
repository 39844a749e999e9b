using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CztBot.Core.Members;
using CztBot.Core.Rounds;

namespace CztBot.Operations;

/// <summary>A row of Dispatch:Presidencies or Dispatch:Hosts; see <see cref="Presidency"/>.</summary>
public sealed class PresidencyOptions : IValidatableObject
{
    /// <summary>长沙, 株洲 or 湘潭.</summary>
    [Required]
    public string City { get; set; } = "";

    /// <summary>First day, 2019-11-10.</summary>
    [Required]
    public string From { get; set; } = "";

    /// <summary>Last day; empty until the next row begins.</summary>
    public string To { get; set; } = "";

    public string Conference { get; set; } = "";

    public Presidency ToPresidency() => new(City, Day(From)!.Value, Day(To), Conference);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Cities.All.Contains(City)) yield return new ValidationResult($"“{City}”应为{string.Join('、', Cities.All)}之一", [nameof(City)]);
        if (Day(From) is null) yield return new ValidationResult($"“{From}”应为 2019-11-10 这样的日期", [nameof(From)]);
        if (To.Length > 0 && Day(To) is null) yield return new ValidationResult($"“{To}”应为 2019-11-10 这样的日期", [nameof(To)]);
        if (Day(To) < Day(From)) yield return new ValidationResult($"“{To}”早于起始日期", [nameof(To)]);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
