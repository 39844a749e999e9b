using System.Globalization;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>How a group of items was reported over some rounds: 应报 = 按时 + 逾期 + 未报.</summary>
internal sealed class Tally
{
    // Below this many cases a share says nothing (R67).
    private const int Least = 3;

    public int Expected { get; private set; }

    public int OnTime { get; private set; }

    public int Late { get; private set; }

    public int Missing => Expected - OnTime - Late;

    /// <summary>For comparing.</summary>
    public double Share => Expected == 0 ? 0 : (double)OnTime / Expected;

    /// <summary>There are enough cases for a share.</summary>
    public bool IsEnough => Expected >= Least;

    /// <summary>及时率90%, or that there are too few cases for one.</summary>
    public string Rate => !IsEnough ? "样本少，不计比率" : string.Create(CultureInfo.InvariantCulture, $"及时率{100.0 * OnTime / Expected:0.#}%");

    public string Words => $"应报{Expected}项次，按时{OnTime}，逾期{Late}，未报{Missing}，{Rate}";

    public void Add(Round round, ProgressReport? report)
    {
        Expected++;
        switch (report is null ? Punctuality.Missing : Timeliness.Of(report, round))
        {
            case Punctuality.OnTime: OnTime++; break;
            case Punctuality.Late: Late++; break;
            default: break;
        }
    }
}
