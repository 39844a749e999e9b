using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Papers.Documents;

namespace CztBot.Papers.Orders;

/// <summary>交办单 as .docx: every field, with empty places where nothing has happened yet (R48).</summary>
public static class OrderDocument
{
    /// <param name="problem">事项/问题 behind it; empty without.</param>
    /// <param name="today">The day of printing: states and contacts are of this day.</param>
    public static byte[] Write(HandOverOrder order, string problem, Standing standing, DateOnly today) => PlainPaper.Write("交办单", [FormGrid.Of([.. Rows(order, problem, standing, today)])]);

    private static IEnumerable<(string, string)> Rows(HandOverOrder order, string problem, Standing standing, DateOnly today)
    {
        var content = order.Content;
        yield return ("编号", order.Number?.ToString() ?? "（未编号）");
        yield return ("交办日期", Day(order.IssuedAt));
        yield return ("来源", string.Join('；', new[]
        {
            content.Source, content.Level is { } level ? $"第{level}级调度" : "",
            content.InstructorId is { } leader ? $"{(standing.Person(leader) is { } person ? RoleWords.Post(person) : "")}{standing.PersonName(leader)}交办" : "",
        }.Where(word => word.Length > 0)));
        yield return ("事项（问题）", problem.Length > 0 ? problem : content.Requirement);
        yield return ("所属任务", content.ItemId is { } id && standing.Item(id) is { } item ? $"{standing.Label(item)}　{item.Title}" : "");
        yield return ("主办单位", standing.UnitName(content.UnitId));
        yield return ("协办单位", string.Join('、', content.CoUnitIds.Select(standing.UnitName)));
        yield return ("办理要求", content.Requirement);
        yield return ("办结时限", Day(content.DueOn) + (order.OriginalDueOn != content.DueOn && !order.IsDraft ? $"（原{Day(order.OriginalDueOn)}）" : ""));
        yield return ("缓急", $"{(content.Urgent ? "紧急" : "一般")}{(content.Key ? "，重点交办" : "")}");
        yield return ("签发人", order.IssuedBy is { } issuer ? standing.PersonName(issuer) : "");
        yield return ("联系人", standing.ContactOf(content.UnitId, today)?.Name ?? "");
        yield return ("签收人和时间", order.Received is { } got ? $"{standing.PersonName(got.By)}　{got.At:yyyy年M月d日HH:mm}" : "");
        yield return ("办理情况", order.Reply is { } reply ? reply.Text + (reply.Attachment.Length > 0 ? $"\n附件：{reply.Attachment}" : "") + (order.State == OrderState.Closed ? "" : "\n（尚未核实）") : "");
        yield return ("反馈人和日期", order.Reply is { } said ? $"{standing.PersonName(said.By)}　{Day(said.At)}" : "");
        yield return ("审核意见", order.Opinion);
        yield return ("延期记录", string.Join('\n', order.Extensions.Select(one => $"{Day(one.From)}延至{Day(one.To)}：{Clause.Of(one.Reason)}（{standing.PersonName(one.By)}{Day(one.At)}同意）")));
        yield return ("办结日期", Day(order.Closed?.At));
        yield return ("状态", $"{OrderWords.State(order, today)}（截至{Day(today)}）");
    }

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";

    private static string Day(DateTimeOffset? at) => at is { } known ? $"{known:yyyy年M月d日}" : "";
}
