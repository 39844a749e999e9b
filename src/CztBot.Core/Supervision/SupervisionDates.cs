using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>整改时限 as a function of the day (R66).</summary>
public static class SupervisionDates
{
    /// <summary>Past 整改时限. While a result that came in time is being verified the unit is not late.</summary>
    public static bool IsOverdue(this SupervisionCase one, DateOnly today) => one switch
    {
        { State: SupervisionState.Closed } => one.ClosedLate,
        { State: SupervisionState.Rectified, Rectification: { } result, Record.RectifyBy: { } due } => OrderDates.Day(result.At) > due,
        { State: SupervisionState.Rectifying or SupervisionState.Rectified, Record.RectifyBy: { } due } => today > due,
        _ => false,
    };
}
