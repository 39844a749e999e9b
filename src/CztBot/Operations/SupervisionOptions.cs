using System.ComponentModel.DataAnnotations;
using CztBot.Core.Supervision;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch:Supervision"; see <see cref="SupervisionTerms"/> for what each means.</summary>
public sealed class SupervisionOptions
{
    public bool KeyFlag { get; set; } = true;

    public bool KeyInstructor { get; set; } = true;

    [Range(1, 6)]
    public int KeyLevel { get; set; } = 4;

    [Range(1, 60)]
    public int OverdueDays { get; set; } = 5;

    [Range(1, 10)]
    public int Returns { get; set; } = 2;

    [Range(1, 60)]
    public int ConfirmDays { get; set; } = 3;

    [Range(1, 120)]
    public int RectifyDays { get; set; } = 10;

    [Range(1, 30)]
    public int NearDays { get; set; } = 3;

    public SupervisionTerms ToTerms() => new()
    {
        KeyFlag = KeyFlag,
        KeyInstructor = KeyInstructor,
        KeyLevel = KeyLevel,
        OverdueDays = OverdueDays,
        Returns = Returns,
        ConfirmDays = ConfirmDays,
        RectifyDays = RectifyDays,
        NearDays = NearDays,
    };
}
