using System.ComponentModel.DataAnnotations;
using CztBot.Core.Dispatches;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:AdHoc"; see <see cref="DispatchTerms"/> for what each means.</summary>
public sealed class AdHocOptions
{
    [Range(1, 60)]
    public int Days { get; set; } = 3;

    [Range(1, 30)]
    public int NearDays { get; set; } = 1;

    [Range(1000, 40_000)]
    public int MinutesPart { get; set; } = 30_000;

    [Range(1000, 1_000_000)]
    public int MinutesWhole { get; set; } = 120_000;

    public DispatchTerms ToTerms() => new() { Days = Days, NearDays = NearDays, MinutesPart = MinutesPart, MinutesWhole = MinutesWhole };
}
