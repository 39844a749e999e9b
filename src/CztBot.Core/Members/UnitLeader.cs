namespace CztBot.Core.Members;

/// <summary>单位负责人: who answers for a unit in its papers, with the days (R16); no role, no duty, no account, no reminders.</summary>
/// <param name="Id">The same as a person of the roster has who is named alike in this unit.</param>
/// <param name="Post">职务, e.g. 主任.</param>
/// <param name="From">First day of validity.</param>
/// <param name="Until">Last day of validity; null while it lasts.</param>
public sealed record UnitLeader(string UnitId, string Id, string Name, string Post, DateOnly From, DateOnly? Until)
{
    public bool ValidOn(DateOnly day) => From <= day && LastsTo(day);

    /// <summary>Whether the term is not over on a day; it may begin later.</summary>
    public bool LastsTo(DateOnly day) => Until is null || Until >= day;

    /// <summary>李大为（主任，2019-11-10起）, or without the post where it is not known any more.</summary>
    public string Words => $"{Name}（{(Post.Length > 0 ? $"{Post}，" : "")}{Days}）";

    /// <summary>2019-11-10起, 2019-11-10至2020-12-31.</summary>
    internal string Days => Until is { } until ? $"{From:yyyy-MM-dd}至{until:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}起";
}
