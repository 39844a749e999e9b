using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>The honest answer where nobody keeps such records yet: never 无, never a figure (R3).</summary>
internal static class NoRecords
{
    public static Reply Of(Question asked) => Reply.Say(asked.Intent switch
    {
        Intent.CarryOver => "尚未导入结转事项，所以没有数据可答；导入后即可查询上一轮计划的结转情况。",
        Intent.ProjectProblems => "没有数据：系统里还没有跨区域项目的问题记录。各项任务的存在问题，可以发送“任务5有什么问题”这样的话查询。",
        _ => Others.Help,
    });
}
