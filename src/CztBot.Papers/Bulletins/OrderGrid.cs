using System.Globalization;
using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>Annex: the ledger of orders, one row a matter.</summary>
internal static class OrderGrid
{
    public static Table Of(IReadOnlyList<OrderRow> rows) => Grid.Of(
        [
            new("序号", 600), new("编号", 1500), new("交办日期", 1250), new("交办事项", 3000, Figures: false), new("主办单位", 1500, Figures: false),
            new("办结时限", 1250), new("办理状态", 1050), new("办理情况", Page.WideTextWidth - 10150, Figures: false),
        ],
        [.. rows.Select((row, index) => (IReadOnlyList<string>)
        [
            (index + 1).ToString(CultureInfo.InvariantCulture), row.Number, Day(row.IssuedOn), row.Matter, row.Unit, Day(row.DueOn), row.State, row.Reply,
        ])]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
