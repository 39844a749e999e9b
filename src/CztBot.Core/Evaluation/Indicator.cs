using System.Text.Json.Serialization;

namespace CztBot.Core.Evaluation;

/// <summary>What is measured of a unit, a city or a task (R67). Logins, speed of replies and time online are not among them and never will be (R69).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Indicator>))]
public enum Indicator
{
    /// <summary>报送及时率.</summary>
    Timely,

    /// <summary>一次通过率.</summary>
    FirstPass,

    /// <summary>节点完成率.</summary>
    Checkpoints,

    /// <summary>交办按期办结率.</summary>
    OrdersInTime,

    /// <summary>超期件数.</summary>
    Overdue,

    /// <summary>督查件数.</summary>
    Supervised,
}

/// <summary>The words of the indicators, and what each counts.</summary>
public static class Indicators
{
    /// <summary>All of them in the order of a table.</summary>
    public static IReadOnlyList<Indicator> All { get; } = Enum.GetValues<Indicator>();

    /// <summary>A number of matters, not a share of them.</summary>
    public static bool IsCount(this Indicator indicator) => indicator is Indicator.Overdue or Indicator.Supervised;

    public static string Name(this Indicator indicator) => indicator switch
    {
        Indicator.Timely => "报送及时率",
        Indicator.FirstPass => "一次通过率",
        Indicator.Checkpoints => "节点完成率",
        Indicator.OrdersInTime => "交办按期办结率",
        Indicator.Overdue => "超期件数",
        _ => "督查件数",
    };

    /// <summary>What is counted and of what.</summary>
    public static string Meaning(this Indicator indicator) => indicator switch
    {
        Indicator.Timely => "分子：首次报送不晚于截止日24时的月报；分母：报送截止日已过的应报月报。退回重报不影响及时，补报算逾期，缺联络员期间的不计。",
        Indicator.FirstPass => "分子：没有退回过就核定的月报；分母：已核定的和退回过的月报。",
        Indicator.Checkpoints => "节点是已核定月报中“计划完成日期”落在周期内且已到期的下步工作。分子：到期当月及以后首份核定月报亮绿灯或者已完成的；分母：已有核定结论的节点。暂停、调整的不计。",
        Indicator.OrdersInTime => "分子：按期办结销号的交办单；分母：办结时限在周期内、已经办结或者超期的交办单。延期的按延期后的时限，撤销的不计。",
        Indicator.Overdue => "办结时限在周期内、超期办结和超期未结的交办单件数。",
        _ => "周期内开展的督查件数，暂不督查和撤销的不计。",
    };
}
