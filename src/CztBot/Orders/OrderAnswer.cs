using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Questions about orders: how many and how they stand, those that a leader gave, and one of them; rights before counting (R55, R61, R84, R85).</summary>
public sealed class OrderAnswer(OrderStore orders, OrderView view, OrderList list, OrderTerms terms) : IFigureAnswer
{
    private const int Rows = 4;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (turn.InGroup) return Reply.Say("交办事项不在群里答复，请在与机器人的单聊中提问。");
        var reader = OrderReader.Of(turn);
        var readable = (await orders.IssuedAsync()).Where(reader.MayRead).ToList();
        return asked.Intent == Intent.HandoverState ? One(turn, asked, readable) : Many(turn, reader, asked, readable);
    }

    // A number without its year is the latest of that number.
    private Reply One(Turn turn, Question asked, List<HandOverOrder> readable)
    {
        var found = readable.Where(order => order.Number!.Number == asked.Number && (asked.Period is not { } period || order.Number.Year == period.From.Year)).MaxBy(order => order.Number!.Year);
        return found is null
            ? Reply.Say($"没有数据：没有您可以查看的{asked.Number}号交办单。如需查证，请联系秘书处。")
            : view.Show(turn, found, $"数据截至{turn.Today:yyyy年M月d日}；来源：交办单{found.Number}。{turn.ByMandate}");
    }

    private Reply Many(Turn turn, OrderReader reader, Question asked, List<HandOverOrder> readable)
    {
        var scope = new Scope(turn.Standing, asked);
        var meant = readable.Where(order => Covers(asked, scope, order)).ToList();
        var issued = meant.Where(order => asked.Period is not { } period || period.Has(Month.Of(DateOnly.FromDateTime(order.IssuedAt!.Value.DateTime)))).ToList();
        var closed = asked.Period is { } within ? meant.Count(order => order.Closed is { } stamp && within.Has(Month.Of(DateOnly.FromDateTime(stamp.At.DateTime)))) : 0;
        var who = $"{string.Join('、', asked.Persons.Select(turn.Standing.PersonName))}{scope.Name}{asked.Period?.Chinese}";
        if (issued.Count + closed == 0) return Reply.Say($"没有数据：没有您可以查看的{who}交办单，不能统计办结、超期件数。如需查证，请联系秘书处。");
        var totals = OrderTotals.Of(issued, turn.Today);
        var wanted = (asked is { Statuses.Count: > 0, Negated: false } ? issued.Where(order => asked.Statuses.Any(state => Is(order, state, turn.Today))) : issued.Where(order => order.IsLive))
            .OrderByDescending(order => order.Lamp(turn.Standing.Days, turn.Today, terms)).ThenBy(order => order.Content.DueOn).ToList();
        var title = who + (asked.Statuses.Count == 0 ? $"交办{totals.Issued}份" : asked.Negated ? $"未办结{wanted.Count}份" : string.Join('、', asked.Statuses.Select(state => $"{state}{issued.Count(order => Is(order, state, turn.Today))}份")));
        var lead = $"共交办{totals.Issued}份：已办结{totals.Closed}份，办理中{totals.UnderWay}份，超期未结{totals.Overdue}份，超期办结{totals.ClosedLate}份，撤销{totals.Voided}份。"
            + (asked.Period is null ? "" : $"同期办结销号{closed}份。");
        return new DigestCard(
            title, lead, [.. wanted.Take(Rows).Select(order => list.Row(reader, order))],
            $"{(wanted.Count > Rows ? $"另有{wanted.Count - Rows}份，请在列表中查看。" : "")}数据截至{turn.Today:yyyy年M月d日}；来源：交办单台账。{turn.ByMandate}")
        {
            Actions = [OrderList.MayQueue(turn) ? NoticeAction.Of("交办列表", "word.say", ("text", "交办")) : NoticeAction.Of("我的交办", "word.say", ("text", "我的交办")), QuestionFigures.Button(asked)],
        }.ToReply().Traced(QuestionFigures.Button(asked));
    }

    public async Task<(FigureSheet? Sheet, Reply? Refusal)> FiguresAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (turn.InGroup) return (null, Reply.Say("交办事项不在群里答复，请在与机器人的单聊中提问。"));
        var reader = OrderReader.Of(turn);
        var scope = new Scope(turn.Standing, asked);
        var meant = (await orders.IssuedAsync()).Where(order => reader.MayRead(order) && Covers(asked, scope, order)).ToList();
        var issued = meant.Where(order => asked.Period is not { } period || period.Has(Month.Of(DateOnly.FromDateTime(order.IssuedAt!.Value.DateTime)))).ToList();
        TracedFigure Count(string what, IEnumerable<HandOverOrder> some)
        {
            List<string> numbers = [.. some.Select(order => $"{order.Number}")];
            return new TracedFigure(what, $"{numbers.Count}份", numbers);
        }

        return (new FigureSheet(
            $"{scope.Name}{asked.Period?.Chinese}交办情况", $"数据截至{turn.Today:yyyy年M月d日}；来源：交办单台账。",
            [
                Count("共交办", issued), Count("已办结", issued.Where(order => order is { State: OrderState.Closed, ClosedLate: false })), Count("办理中", issued.Where(order => order.IsLive && !order.IsOverdue(turn.Today))),
                Count("超期未结", issued.Where(order => order.IsLive && order.IsOverdue(turn.Today))), Count("超期办结", issued.Where(order => order.ClosedLate)), Count("撤销", issued.Where(order => order.State == OrderState.Voided)),
                .. asked.Period is { } within ? [Count("同期办结销号", meant.Where(order => order.Closed is { } stamp && within.Has(Month.Of(DateOnly.FromDateTime(stamp.At.DateTime)))))] : Array.Empty<TracedFigure>(),
            ]), null);
    }


    private static bool Covers(Question asked, Scope scope, HandOverOrder order) =>
        scope.CoversUnit(order.Content.UnitId)
        && (asked.Sections.Count == 0 || (order.Content.ItemId is { } item && scope.CoversSection(item)))
        && (asked.Tasks.Count == 0 || (order.Content.ItemId is { } named && asked.Tasks.Contains(named)))
        && (asked.Level is not { } level || order.Content.Level == level)
        && (asked.Persons.Count > 0 ? order.Content.InstructorId is { } leader && asked.Persons.Contains(leader)
            : asked.Intent != Intent.HandoverByInstruction || order.Content.InstructorId is not null);

    // The words of OrderWords, as somebody asks for them.
    private static bool Is(HandOverOrder order, string state, DateOnly today) => state switch
    {
        "超期未结" => order.IsLive && order.IsOverdue(today),
        "超期办结" => order.ClosedLate,
        "已办结" => order.State == OrderState.Closed,
        "待签收" => order.State == OrderState.Issued,
        "已签收" => order.State == OrderState.Received,
        "已反馈" => order.State == OrderState.Replied,
        "退回重办" => order.State == OrderState.Redo,
        "申请延期" => order.Asked is not null,
        "转督查" => order.Supervision is not null,
        "已撤销" => order.State == OrderState.Voided,
        _ => order.IsLive && !order.IsOverdue(today),
    };
}
