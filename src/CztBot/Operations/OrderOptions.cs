using System.ComponentModel.DataAnnotations;
using CztBot.Core.Orders;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:Orders"; see <see cref="OrderTerms"/> for what each means.</summary>
public sealed class OrderOptions
{
    [Range(1, 120)]
    public int NormalDays { get; set; } = 10;

    [Range(1, 60)]
    public int UrgentDays { get; set; } = 3;

    [Range(1, 10)]
    public int ReceiveDays { get; set; } = 1;

    [Range(0, 30)]
    public int YellowDays { get; set; } = 3;

    [Range(7, 60)]
    public int NudgeDays { get; set; } = 7;

    [Range(0, 5)]
    public int HeadExtensions { get; set; } = 1;

    [Range(1, 10)]
    public int IssueDays { get; set; } = 1;

    public OrderTerms ToTerms() => new()
    {
        NormalDays = NormalDays,
        UrgentDays = UrgentDays,
        ReceiveDays = ReceiveDays,
        YellowDays = YellowDays,
        NudgeDays = NudgeDays,
        HeadExtensions = HeadExtensions,
        IssueDays = IssueDays,
    };
}
