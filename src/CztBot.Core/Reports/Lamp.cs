namespace CztBot.Core.Reports;

/// <summary>The lamp (亮灯) beside a status; the word is always printed with it.</summary>
public enum Lamp
{
    /// <summary>No lamp: 暂停 and 调整 show their word, a missing report shows 未报.</summary>
    None,
    Green,
    Yellow,
    Red,
}

/// <summary>Proposes lamps from dates and words; the secretariat decides.</summary>
public static class Lamps
{
    /// <summary>
    /// Green on plan; yellow a checkpoint missed by up to a month, or 进度滞后; red missed by more, 严重滞后, or the second yellow month running.
    /// </summary>
    /// <param name="content">The report of this month.</param>
    /// <param name="promised">The planned date of the last verified report's next step, if it gave one.</param>
    /// <param name="lastLamp">The lamp of the month before.</param>
    /// <param name="today">The day of the judgement.</param>
    public static Lamp Propose(ReportContent content, DateOnly? promised, Lamp lastLamp, DateOnly today)
    {
        if (content.Status is Statuses.Paused or Statuses.Adjusted) return Lamp.None;
        if (content.Status is Statuses.Done or Statuses.AlmostDone) return Lamp.Green;
        if (content.Status == Statuses.FarBehind) return Lamp.Red;
        var missed = promised is { } date && date < today && content.NextDate is { } next && next > date;
        if (missed && promised!.Value.AddMonths(1) < today) return Lamp.Red;
        if (!missed && content.Status != Statuses.Behind) return Lamp.Green;
        return lastLamp == Lamp.Yellow ? Lamp.Red : Lamp.Yellow;
    }

    /// <summary>Why a lamp does not go with the status that the unit reports; null where it does. Between yellow and red the secretariat decides.</summary>
    public static string? Contradiction(string status, Lamp lamp) =>
        status is Statuses.Behind or Statuses.FarBehind && lamp is Lamp.Green or Lamp.None
            ? $"单位报“{status}”，{(lamp == Lamp.None ? "应当亮灯" : "不能亮绿灯")}，没有核定。请改选黄灯或红灯；状态有误的，请退回单位修改。"
            : null;

    /// <summary>A task of several parts has the worst lamp of them (R35); None where none is lit.</summary>
    public static Lamp Worst(IEnumerable<Lamp> lamps) => lamps.DefaultIfEmpty(Lamp.None).Max();

    /// <summary>绿灯, 黄灯, 红灯, or an empty text.</summary>
    public static string Word(Lamp lamp) => lamp switch
    {
        Lamp.Green => "绿灯",
        Lamp.Yellow => "黄灯",
        Lamp.Red => "红灯",
        _ => "",
    };

    /// <summary>The lamp of a card's choice: green, yellow, red or none.</summary>
    public static Lamp? Parse(string? text) => text switch
    {
        "green" => Lamp.Green,
        "yellow" => Lamp.Yellow,
        "red" => Lamp.Red,
        "none" => Lamp.None,
        _ => null,
    };
}
