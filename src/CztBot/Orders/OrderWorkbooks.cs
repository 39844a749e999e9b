using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>交办事项台账 for whoever may list orders: the secretariat all, a coordinator the city's, a leader the own by city and portfolio (R81, R84).</summary>
public sealed class OrderWorkbooks(OrderStore orders, ProblemStore problems) : IWorkbooks
{
    public const string Kind = "ledger";

    private const string All = "all";

    string IWorkbooks.Kind => Kind;

    public PaperWords Words => new("交办事项台账", "发送“导出”");

    public Task<string?> ChooseAsync(Turn turn, Period? asked) => Task.FromResult(asked switch
    {
        null => All,
        { } period when period.From.Year == period.To.Year => period.From.Year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    });

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (!OrderList.MayQueue(turn)) return (null, "交办事项台账由秘书处、市发改统筹员和领导导出，您没有这项权限。请发送“我的交办”，查看本单位的交办单。");
        var reader = OrderReader.Of(turn);
        var wanted = (await orders.IssuedAsync()).Where(order => (id == All || $"{order.Number!.Year}" == id) && reader.MayRead(order)).ToList();
        if (wanted.Count == 0) return (null, "没有您可以查看的交办单，不能导出台账。请发送“导出”，查看可以导出的表格。");
        var city = !turn.Caller.InSecretariat && turn.Caller.Person is { City: { } own } person && person.Is(Roles.Coordinator) ? $"{own}市" : "";
        return (WorkbookRegistration.Paper($"{city}{OrderLedger.Form.Name}{(id == All ? "" : $"（{id}年）")}", OrderLedger.Form, RowsAsync, NoticeAction.Of("返回", "word.say", ("text", "交办")), cancellation), "");

        async Task<IEnumerable<IReadOnlyList<object>>> RowsAsync() => OrderLedger.Rows(wanted, await problems.AllAsync(), turn.Standing, turn.Today);
    }
}
