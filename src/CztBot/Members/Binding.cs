using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Binds an account by a one-time code.</summary>
public sealed class Binding(Database database, BindingStore codes, BusinessClock clock, TimeProvider machine)
{
    /// <summary>Takes a code that was said in a personal chat.</summary>
    public async Task<Reply> RedeemAsync(Standing standing, Address address, string code, CancellationToken cancellation)
    {
        var hash = await codes.MayTryAsync(address.ChannelId, address.UserKey, machine.GetUtcNow()) ? await HashAsync(code) : null;
        var owner = hash is null ? null : await codes.OwnerAsync(hash);
        var actor = new Actor(owner ?? "system", owner is null ? "" : standing.PersonName(owner), address.ChannelId, clock.Now);
        var outcome = await database.WriteAsync(actor, work => RedeemAsync(work, standing, address, hash), cancellation);
        return Reply.Say(Sentence(standing, outcome));
    }

    /// <summary>Takes a code that others saw: it is void. The answer does not say whether there was one.</summary>
    public async Task<Reply> VoidAsync(Standing standing, Address address, string code, CancellationToken cancellation)
    {
        if (await HashAsync(code) is { } hash && await codes.OwnerAsync(hash) is { } owner)
        {
            var actor = new Actor(owner, standing.PersonName(owner), address.ChannelId, clock.Now);
            await database.WriteAsync(actor, async work =>
            {
                await BindingStore.VoidAsync(work, hash, owner);
                return true;
            }, cancellation);
        }

        return Reply.Say(EnrolmentWords.NotHere);
    }

    private async Task<string?> HashAsync(string code) =>
        code.Length == BindingCode.Length && await codes.SaltAsync() is { } salt ? BindingCode.Hash(code, salt) : null;

    // One work, so that of two who say the same code at once one is bound and the other is told.
    private async Task<Redeemed> RedeemAsync(Work work, Standing standing, Address address, string? hash)
    {
        var (channel, user, now) = (address.ChannelId, address.UserKey, machine.GetUtcNow());
        if (await BindingStore.BlockedUntilAsync(work, channel, user, now) is { } until) return new Redeemed.Blocked(until - now);
        async Task<Redeemed> MissAsync(string reason) => new Redeemed.Wrong(reason, await BindingStore.MissAsync(work, channel, user, now));

        if (hash is null || await BindingStore.FindAsync(work, hash) is not { } code) return await MissAsync("绑定码不对，请核对后再试");
        var bound = await AccountStore.PersonAsync(work, channel, user, address.User.Id) is { } id ? standing.Person(id) : null;
        if (bound?.Id == code.PersonId) return new Redeemed.Already(bound);
        if (code.Outcome == BindingOutcomes.Used) return await MissAsync("这个绑定码已经用过");
        if (code.Outcome is not null) return await MissAsync("这个绑定码已经作废");
        if (code.ValidUntil < work.Actor.Today) return await MissAsync($"这个绑定码已于{code.ValidUntil:yyyy年M月d日}到期");
        if (standing.Person(code.PersonId) is not { } person) return await MissAsync("这个绑定码的持有人已不在名册中");
        if (bound is not null) return await MissAsync($"您的账号已绑定为{bound.Name}，不能再绑定给别人");
        if (!await BindingStore.UseAsync(work, hash, channel, user)) return await MissAsync("这个绑定码已经用过");
        await AccountStore.ReplaceAsync(work, channel, user, person.Id);
        await ConversationStore.RememberAsync(work, $"person:{person.Id}", address.Conversation.Id, address.ToJson());
        return new Redeemed.Bound(person);
    }

    private string Sentence(Standing standing, Redeemed outcome) => outcome switch
    {
        Redeemed.Bound bound => EnrolmentWords.Bound(standing, bound.Person, clock.Today),
        Redeemed.Already already => $"{already.Person.Name}，您的账号已经绑定，无需再绑定。请发送“帮助”，查看能办理的事项。",
        Redeemed.Wrong { Left: > 0 } wrong => $"{wrong.Reason}；如有疑问，请联系秘书处重新领取。您还可以再试{wrong.Left}次。",
        Redeemed.Wrong wrong => $"{wrong.Reason}。一小时内已试错{BindingStore.MostTries}次，请一小时后再试，或联系秘书处重新领取。",
        Redeemed.Blocked blocked => $"一小时内已试错{BindingStore.MostTries}次，为保护账号暂停绑定，请在{Math.Ceiling(blocked.Wait.TotalMinutes)}分钟后再试。",
        _ => throw new InvalidOperationException("A code binds, or there is a reason."),
    };
}

/// <summary>What a code came to: a closed set.</summary>
internal abstract record Redeemed
{
    private Redeemed()
    {
    }

    public sealed record Bound(Person Person) : Redeemed;

    public sealed record Already(Person Person) : Redeemed;

    /// <param name="Left">How many more tries the account has within the hour.</param>
    public sealed record Wrong(string Reason, int Left) : Redeemed;

    public sealed record Blocked(TimeSpan Wait) : Redeemed;
}
