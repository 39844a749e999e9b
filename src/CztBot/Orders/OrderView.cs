using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>One order as a card: the same for everybody, with the buttons that are open to the reader now.</summary>
public sealed class OrderView(OrderTerms terms)
{
    public Reply Show(Turn turn, HandOverOrder order, string notice = "") => Show(OrderReader.Of(turn), order, notice);

    public Reply Show(OrderReader reader, HandOverOrder order, string notice = "")
    {
        var lamp = OrderWords.Lamp(order.Lamp(reader.Standing.Days, reader.Today, terms), order, reader.Today);
        var card = new OrderCard(
            Title(order), string.Join('\n', new[] { notice, lamp }.Where(line => line.Length > 0)),
            Facts(reader.Standing, order, reader.Today), Texts(reader.Standing, order), [.. OrderButtons.Of(reader, order, terms)]);
        return Reply.Show("orders/order", card, OrderCardJson.Default.OrderCard);
    }

    /// <summary>交办单〔2019〕3号, or the draft.</summary>
    public static string Title(HandOverOrder order) => order.Number is { } number ? $"交办单{number}" : "交办单（未编号）";

    private static List<NoticeFact> Facts(Standing standing, HandOverOrder order, DateOnly today)
    {
        var content = order.Content;
        var facts = new List<NoticeFact> { new("状态", OrderWords.State(order, today)), new("主办", standing.UnitName(content.UnitId)) };
        void Add(string title, string value)
        {
            if (value.Length > 0) facts.Add(new NoticeFact(title, value));
        }

        Add("协办", string.Join('、', content.CoUnitIds.Select(unit => standing.UnitName(unit) + (standing.ContactOf(unit, today) is null ? "（缺联络员，请主办单位转告）" : ""))));
        Add("办结时限", Day(content.DueOn) + (!order.IsDraft && order.OriginalDueOn != content.DueOn ? $"（原{Day(order.OriginalDueOn)}，延期{order.Extensions.Count}次）" : ""));
        Add("缓急", string.Join('，', new[] { content.Urgent ? "紧急" : "一般", content.Key ? "重点交办" : "" }.Where(word => word.Length > 0)));
        Add("调度层级", content.Level is { } level ? $"第{level}级" : "");
        Add("所属任务", content.ItemId is { } id && standing.Item(id) is { } item ? $"{standing.Label(item)} {CardString.Escape(item.Title)}" : "");
        Add("来源", CardString.Escape(content.Source));
        Add("交办领导", content.InstructorId is { } leader ? Named(standing, leader) : "");
        Add("签发", order.IssuedAt is { } at ? $"{standing.PersonName(order.IssuedBy!)}，{at:M月d日}" : "");
        Add("同组", order.Group is { } group ? $"〔{order.Number!.Year}〕第{group}组" : "");
        Add("签收", order.Received is { } got ? $"{standing.PersonName(got.By)}，{got.At:M月d日 HH:mm}" : "");
        Add("督查", order.Supervision is { } supervision ? $"{OrderWords.Supervised(order)}，{supervision.Until ?? supervision.Since:M月d日}" : "");
        Add("办结", order.Closed is { } closed ? $"{standing.PersonName(closed.By)}，{closed.At:M月d日}" : "");
        return facts;
    }

    private static List<OrderText> Texts(Standing standing, HandOverOrder order)
    {
        var texts = new List<OrderText>();
        void Add(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text)) texts.Add(new OrderText(label, CardString.Escape(text)));
        }

        Add("办理要求", order.Content.Requirement);
        if (order.Refusal is { } refusal)
            Add($"申请退回（建议由{standing.UnitName(refusal.SuggestedUnitId)}主办）", refusal.Reason);
        if (order.Reply is { } reply)
        {
            Add($"{(reply.Final ? "办理结果" : "办理进展")}（{standing.PersonName(reply.By)}，{reply.At:M月d日}）", reply.Text);
            Add("附件", reply.Attachment);
        }

        if (order.Asked is { } asked) Add($"申请延期至{Day(asked.DueOn)}", asked.Reason);
        Add("意见", order.Opinion);
        return texts;
    }

    private static string Named(Standing standing, string leader) =>
        standing.Person(leader) is { } person ? $"{RoleWords.Post(person)}{person.Name}" : standing.PersonName(leader);

    internal static string Day(DateOnly day) => $"{day:yyyy年M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";
}
