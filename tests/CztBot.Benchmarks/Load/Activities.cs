using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Operations;

namespace CztBot.Benchmarks.Load;

/// <summary>What people send: the texts are what a channel would put on the wire.</summary>
internal static class Activities
{
    private static int _sent;

    /// <summary>A leader's question, answered in the response.</summary>
    public static string Question(Uri server, string personId) => $$"""
        {"type":"message","id":"{{Id()}}",{{Envelope(server, personId)}},"text":"任务5到哪了","textFormat":"plain","locale":"zh-CN","deliveryMode":"expectReplies"}
        """;

    /// <summary>A contact presses 提交 on a form that shows a version.</summary>
    public static string Submit(Uri server, string personId, Month month, string itemId, int version) => $$"""
        {"type":"invoke","name":"adaptiveCard/action","id":"{{Id()}}",{{Envelope(server, personId)}},"value":{"action":{"type":"Action.Execute",
        "verb":"report.submit","data":{"verb":"report.submit","month":"{{month}}","item":"{{itemId}}","version":"{{version}}",
        "progress":"召开专题对接会,明确了三市分工和时间节点;完成第{{version}}轮方案征求意见,正在修改完善。","status":"{{Statuses.Normal}}","percent":"35",
        "noProblem":"true","problems":"","difficulties":"","nextSteps":"下月提交联席会议审议。","nextDate":"2020-03-31","coordination":"","unchanged":"false"} } } }
        """;

    private static string Id() => $"bench-{Interlocked.Increment(ref _sent)}";

    private static string Envelope(Uri server, string personId) => $$"""
        "channelId":"{{LocalPeople.ChannelId}}","serviceUrl":"{{LocalPeople.ServiceUrl(server.ToString())}}","from":{"id":"{{LocalPeople.UserId(personId)}}"},"recipient":{"id":"{{LocalPeople.BotId}}"},"conversation":{"id":"{{LocalPeople.ConversationId(personId)}}"}
        """;
}
